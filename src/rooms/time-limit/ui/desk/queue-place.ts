import { useEffect, useRef, useState } from 'react';

/** Where somebody was in the queue, kept while they look into a case of it. */
type Place = { filter: string; selected: ReadonlySet<string>; opened?: string };
let place: Place | undefined;

const linkOf = (number: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.queue tbody a')].find((link) => link.textContent === number);

const isSeen = ({ top, bottom }: DOMRect) => top >= 0 && bottom <= window.innerHeight;

/** Back in the row that was opened: the focus, and of the page as much as it takes to see it. */
function returnTo(number: string): void {
  const link = linkOf(number);
  if (!link) return;
  link.focus({ preventScroll: true });
  if (!isSeen(link.getBoundingClientRect())) link.scrollIntoView({ block: 'center' });
}

/** What was picked of the queue, by number, as it was left with this filter. */
function useSelection(filter: string) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(() =>
    place?.filter === filter ? place.selected : new Set(),
  );
  const select = (numbers: string[], on: boolean) =>
    setSelected((before) => {
      const next = new Set(before);
      for (const number of numbers)
        if (on) next.add(number);
        else next.delete(number);
      return next;
    });
  return { selected, select, clear: () => setSelected(new Set()) };
}

/**
 * What was picked, and the row that was opened from here: both are as they were for whoever comes back from its case, by
 * the browser's way or by the page's own. `drawn` tells that the rows are there.
 */
export function useQueuePlace(filter: string, drawn: boolean) {
  const selection = useSelection(filter);
  const opened = useRef<string>(undefined);
  const { selected } = selection;
  const leaving = useRef({ filter, selected });
  leaving.current = { filter, selected };
  useEffect(() => {
    if (!drawn) return;
    const number = place?.filter === leaving.current.filter ? place.opened : undefined;
    place = undefined;
    // After the router has put the page where it was, or at its top.
    const frame = number === undefined ? 0 : requestAnimationFrame(() => returnTo(number));
    return () => cancelAnimationFrame(frame);
  }, [drawn]);
  useEffect(
    () => () => {
      place = { ...leaving.current, opened: opened.current };
    },
    [],
  );
  const open = (number: string) => {
    opened.current = number;
  };
  return { ...selection, open };
}
