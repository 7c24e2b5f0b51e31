import { useCallback, useEffect, useState } from 'react';
import { type Deadline, type Matter, readDeadline, readMatter } from './matter.ts';

const EVERY_MS = 60_000;

/** A matter that keeps itself up to date while it is looked at; `lostSince` where the server cannot be reached. */
export function useMatter(code: string, first: Matter, firstDeadline: Deadline | undefined) {
  const [matter, setMatter] = useState(first);
  const [deadline, setDeadline] = useState(firstDeadline);
  const [isLost, setLost] = useState(false);

  const show = useCallback(
    async (after: Matter) => {
      setMatter(after);
      setLost(false);
      setDeadline(await readDeadline(code).catch(() => undefined));
    },
    [code],
  );

  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      readMatter(code).then(show, () => setLost(true));
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', look);
    };
  }, [code, show]);

  return { matter, deadline, isLost, show };
}
