import { createContext, useContext } from 'react';
import type { Frame } from './pages.ts';

export const FrameContext = createContext<Frame | undefined>(undefined);

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('a page stands in a frame');
  return frame;
}
