import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, newKey, RequestRefused, taken } from '../../../../web/kit/api.ts';
import { useAskBeforeLeaving } from '../../../../web/kit/desk/ask-before-leaving.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { useSay } from '../../../../web/kit/language.ts';
import type { ContactChannel } from '../../model.ts';
import { askedOf } from './asked-fields.tsx';
import { wholeNumber } from './earlier-visits.tsx';
import { blankEntry, type Entry, isBlank } from './entry.ts';
import { bodyOf } from './entry-body.ts';
import { fieldErrors } from './field-errors.ts';
import { contactKeys, contactQuery, earlierQuery, itemQuery } from './queries.ts';
import { counterTexts } from './texts.ts';
import { useFiles } from './use-files.ts';

type Answer = Awaited<ReturnType<typeof receive>>;
/** What was registered, with what was typed for it: the slip says both. */
export type Saved = {
  answer: Pick<Answer, 'number' | 'officer' | 'status' | 'waitsFor' | 'requirements' | 'receipt' | 'opened'>;
  entry: Entry;
};

const receive = (entry: Entry, asked: ReturnType<typeof askedOf>, key: string) =>
  taken(
    api.POST('/contacts', {
      params: { header: { 'Idempotency-Key': key } },
      // The generated type names the outcomes by their place in the document, not by their kind.
      body: bodyOf(entry, asked) as never,
    }),
  );

/** Prints once the page has what the receipt says of the contact: pressed at once, the paper would lack it. */
export async function printed(queries: QueryClient, number: string): Promise<void> {
  await queries.ensureQueryData(contactQuery(number)).catch(() => undefined);
  requestAnimationFrame(() => window.print());
}

/** What somebody has typed and not registered yet: another page of the desk may be looked at meanwhile. Never stored. */
let underWay: { username: string; entry: Entry } | undefined;

function firstEntry(username: string, { channel, phone }: { channel: ContactChannel; phone: string }): Entry {
  if (underWay?.username !== username || (phone !== '' && underWay.entry.phone !== phone))
    return blankEntry(channel, phone);
  return underWay.entry;
}

/** The entry at the counter: what is typed, sent once however often it is tried, and blank again for the next person. */
export function useCounter(first: { channel: ContactChannel; phone: string }) {
  const { username } = useMe();
  const [entry, setEntry] = useState(() => firstEntry(username, first));
  useEffect(() => {
    underWay = isBlank(entry) ? undefined : { username, entry };
  }, [username, entry]);
  // A number that the telephone system filled in comes again by itself.
  useAskBeforeLeaving(!isBlank(entry.phone === first.phone ? { ...entry, phone: '' } : entry));
  const [cleared, setCleared] = useState<Entry>();
  const [saved, setSaved] = useState<Saved>();
  const [together, setTogether] = useState(false);
  const say = useSay(counterTexts);
  const key = useRef(newKey());
  const queries = useQueryClient();
  const { data: item } = useQuery(itemQuery(entry.opening.service?.code));
  const sending = useMutation({
    mutationFn: (sent: Entry) => receive(sent, askedOf(item), key.current),
    onSuccess: (answer, sent) => {
      key.current = newKey();
      setSaved({ answer, entry: sent });
      setEntry(blankEntry(sent.channel));
      setCleared(undefined);
      setTogether(false);
      void queries.invalidateQueries({ queryKey: contactKeys.all });
      // This contact is an earlier one of its number from now on.
      queries.removeQueries({ queryKey: earlierQuery(wholeNumber(sent.phone)).queryKey });
    },
  });
  const { files, save, held, failed, drop } = useFiles(entry, setEntry, (sent) => {
    if (!sending.isPending) sending.mutate(sent);
  });
  const problem = sending.error instanceof RequestRefused ? sending.error.problem : undefined;
  return {
    entry,
    set: (change: Partial<Entry>) => setEntry((before) => ({ ...before, ...change })),
    change: (turn: (before: Entry) => Entry) => setEntry(turn),
    save,
    files,
    held,
    clear: () => {
      if (!isBlank(entry)) setCleared(entry);
      sending.reset();
      drop();
      setEntry(blankEntry(entry.channel));
    },
    restore: () => {
      if (cleared) setEntry(cleared);
      setCleared(undefined);
    },
    /** Whether the field for colleagues stands open (FC-2). */
    together: together || entry.together.length > 0,
    open: () => {
      setTogether(true);
      requestAnimationFrame(() => document.getElementById('together')?.focus());
    },
    cleared: cleared !== undefined && isBlank(entry),
    saved,
    /** The receipt, as soon as all that stands on it is there. */
    print: () => {
      if (saved) void printed(queries, saved.answer.number);
    },
    sending: sending.isPending,
    refused: sending.error,
    problem,
    errors: {
      ...fieldErrors(problem, entry.outcome, (what) => say('lacking', { what })),
      ...(failed && { files: say('filesFailed') }),
    } as Record<string, string>,
  };
}
export type Counter = ReturnType<typeof useCounter>;
