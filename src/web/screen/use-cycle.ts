import { useCallback, useEffect, useState } from 'react';

const TURN_MS = 12_000;
/** After which a screen that somebody stopped goes on by itself. */
const PAUSE_MS = 60_000;

export type Cycle = { turn: number; paused: boolean; toggle: () => void; step: (by: number) => void };

/** Turns by itself; a key or a touch stops it, the arrows leaf through it. */
export function useCycle(): Cycle {
  const [turn, setTurn] = useState(0);
  const [pausedAt, setPausedAt] = useState<number>();
  const paused = pausedAt !== undefined;
  useEffect(() => {
    const timer = setInterval(() => {
      if (pausedAt === undefined) setTurn((before) => before + 1);
      else if (Date.now() - pausedAt > PAUSE_MS) setPausedAt(undefined);
    }, TURN_MS);
    return () => clearInterval(timer);
  }, [pausedAt]);
  const toggle = useCallback(
    () => setPausedAt((before) => (before === undefined ? Date.now() : undefined)),
    [],
  );
  const step = useCallback((by: number) => {
    setPausedAt(Date.now());
    setTurn((before) => before + by);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const onButton = event.target instanceof HTMLButtonElement;
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
      if (event.key === 'ArrowLeft') step(-1);
      else if (event.key === 'ArrowRight') step(1);
      else if (!onButton) toggle();
    };
    const onTouch = (event: PointerEvent) => {
      const onButton = event.target instanceof Element && event.target.closest('button') !== null;
      if (!onButton) toggle();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('pointerdown', onTouch);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('pointerdown', onTouch);
    };
  }, [step, toggle]);
  return { turn, paused, toggle, step };
}
