import { useEffect, useRef, useState } from 'react';
import { newKey } from '../../../../../web/kit/api.ts';
import { isStillThere } from '../../../../../web/kit/uploads-send.ts';
import { keep, readKept } from '../kept.ts';
import { type Answers, BLANK, type Draft, isBlank, NOWHERE, parseDraft } from './draft.ts';

const nameOf = (service: string) => `yinuo.draft.${service}`;

const fresh = (place: string): Draft => ({
  key: newKey(),
  answers: { ...BLANK, location: { ...NOWHERE, place } },
  sent: [],
});

/** The draft of one item on this device, without files that the server has thrown away since. */
function open(service: string, place: string) {
  const kept = parseDraft(readKept(nameOf(service)));
  if (!kept) return { draft: fresh(place), isRestored: false, filesGone: false };
  const uploads = kept.answers.uploads.filter((one) => isStillThere(one, Date.now()));
  // A place is taken from the address alone, and not where somebody has written another one since.
  const typed = kept.answers.location.building.trim() !== '';
  const location = { ...kept.answers.location, place: typed ? '' : place };
  return {
    draft: { ...kept, answers: { ...kept.answers, location, uploads } },
    isRestored: !isBlank(kept.answers),
    filesGone: uploads.length < kept.answers.uploads.length,
  };
}

/** All that is typed is kept as it is typed: a page may be gone at any moment. */
export function useDraft(service: string, place: string) {
  const [opened] = useState(() => open(service, place));
  const [draft, setDraft] = useState(opened.draft);
  const [isRestored, setRestored] = useState(opened.isRestored);
  const [isKept, setKept] = useState(true);
  const isOver = useRef(false);

  const keepNow = (now: Draft) => setKept(keep(nameOf(service), JSON.stringify(now)));
  useEffect(() => {
    if (isOver.current || isBlank(draft.answers)) return;
    setKept(keep(nameOf(service), JSON.stringify(draft)));
  }, [draft, service]);

  const change = (update: (answers: Answers) => Answers) =>
    setDraft((now) => ({ ...now, answers: update(now.answers) }));
  const restart = () => {
    keep(nameOf(service), undefined);
    setRestored(false);
    setDraft(fresh(place));
  };
  return {
    draft,
    isRestored,
    filesGone: opened.filesGone && isRestored,
    isKept,
    change,
    restart,
    /** Remembers a try before it is sent: if its answer is lost, the next one finds out what became of it. */
    trying: (body: string) => {
      const sent = [...draft.sent.filter((one) => one !== body), body].slice(-5);
      keepNow({ ...draft, sent });
      setDraft({ ...draft, sent });
    },
    /** The server refused: nothing of it was taken in. */
    refused: () => setDraft((now) => ({ ...now, sent: [] })),
    over: () => {
      isOver.current = true;
      keep(nameOf(service), undefined);
    },
  };
}

export type DraftKeeper = ReturnType<typeof useDraft>;
