import { useEffect } from 'react';

/** The craftsman's pages follow the system's night; the rest of the desk does not. */
export function useNight(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const before = dataset.scheme;
    dataset.scheme = 'system';
    return () => {
      dataset.scheme = before;
    };
  }, []);
}
