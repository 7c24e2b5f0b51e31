import { createContext, useContext } from 'react';
import type { Frame } from './pages.ts';

export const FrameContext = createContext<Frame | undefined>(undefined);

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('a page stands in a frame');
  return frame;
}

/** Where a page of ours is: inside another site's frame the one made for it, where no cookie tells the language. */
export function useWay(): (path: string) => string {
  const { embedded, lang } = useFrame();
  return (path) => (embedded ? `/embed${path}?lang=${lang}` : path);
}
