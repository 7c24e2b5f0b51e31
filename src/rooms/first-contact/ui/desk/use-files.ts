import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import { useUploads } from '../../../../web/kit/use-uploads.ts';
import { type Entry, withFiles } from './entry.ts';

/**
 * The files of the case that is opened. What is registered while one is still on its way is held back and goes when all are
 * there; one that could not be sent has to be seen to first.
 */
export function useFiles(
  entry: Entry,
  setEntry: Dispatch<SetStateAction<Entry>>,
  send: (entry: Entry) => void,
) {
  const files = useUploads(entry.opening.files, (update) => setEntry((before) => withFiles(before, update)));
  const [held, setHeld] = useState(false);
  const onItsWay = entry.outcome === 'caseOpened' && files.sending.length > 0;
  const save = () => {
    setHeld(onItsWay);
    if (!onItsWay) send(entry);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was held back goes when its files are there
  useEffect(() => {
    if (held && !onItsWay) save();
  }, [held, onItsWay]);
  return {
    files,
    save,
    /** Waits for its files. */
    held: held && files.busy,
    /** Waits for somebody to see to a file that could not be sent. */
    failed: held && onItsWay && !files.busy,
    drop: () => {
      setHeld(false);
      for (const { key } of files.sending) files.drop(key);
    },
  };
}
