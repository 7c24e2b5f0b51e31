import { useMutation, useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef, useState } from 'react';
import { newKey, RequestRefused } from '../../../../../web/kit/api.ts';
import { useSettled } from '../../../../../web/kit/desk/directory.ts';
import { useSay } from '../../../../../web/kit/language.ts';
import { casesKey, useRefreshed } from '../queries.ts';
import { giveCommand, previewCommand, type Sending } from '../send-command.ts';
import { bodyOf, isReady } from './body.ts';
import type { Subject, Values, Verb } from './form.ts';
import { askedOf, FORMS, startOf } from './table.ts';
import { drawTexts } from './texts-draw.ts';
import { verbTexts } from './texts-forms.ts';

/** What was typed and not yet sent: a form that is closed by mistake, or refused, opens again as it was. */
const drafts = new Map<string, Values>();

const codeOf = (error: unknown) => (error instanceof RequestRefused ? error.problem.code : undefined);

/** A form at work: what was typed, what it would do, and the command itself. */
export function useCommand(verb: Verb, subject: Subject, now: string, onDone: () => void) {
  const { message } = App.useApp();
  const say = useSay(drawTexts);
  const verbs = useSay(verbTexts);
  const refreshed = useRefreshed();
  const form = FORMS[verb];
  const { number, version } = subject.case;
  const draft = `${number} ${verb} ${subject.support?.id ?? ''}`;
  const [values, setValues] = useState<Values>(() => drafts.get(draft) ?? startOf(form, subject, now));
  const [stale, setStale] = useState(false);
  // Once given, a command is no more what this person may do: it is not tried again.
  const [given, setGiven] = useState(false);
  const key = useRef({ of: '', key: '' });
  const fields = askedOf(form, subject, values);
  const sending: Sending = {
    number,
    verb,
    version,
    support: subject.support?.id,
    body: bodyOf(fields, values),
  };
  const said = JSON.stringify(sending);
  const preview = usePreview(sending, said, !given && !form.blind && isReady(fields, values));
  const command = useMutation({
    mutationFn: () => {
      if (key.current.of !== said) key.current = { of: said, key: newKey() };
      return giveCommand(sending, key.current.key);
    },
    onSuccess: async () => {
      setGiven(true);
      drafts.delete(draft);
      void message.success(say('done', { verb: verbs(verb) }));
      onDone();
      await refreshed(number);
    },
    onError: async (error) => {
      if (codeOf(error) !== 'stale') return;
      setStale(true);
      await refreshed(number);
    },
  });
  const set = (name: string, value: unknown) => {
    const next = { ...values, [name]: value };
    drafts.set(draft, next);
    setValues(next);
  };
  // What was refused has been put right: beside what it would do now, the old refusal would contradict it.
  const mended = said !== key.current.of && preview.isSuccess && !preview.isPlaceholderData;
  const refusal = mended || codeOf(command.error) === 'stale' ? undefined : command.error;
  return {
    form,
    fields,
    values,
    set,
    preview,
    refusal,
    stale,
    sends: command.isPending,
    send: command.mutate,
  };
}

/** What the command would do as it stands, asked once the typing pauses. */
function usePreview(sending: Sending, said: string, ready: boolean) {
  const settled = useSettled(said);
  return useQuery({
    queryKey: [...casesKey, 'preview', settled],
    queryFn: () => previewCommand(JSON.parse(settled) as Sending),
    enabled: ready && settled === said && sending.number !== '',
    retry: false,
    gcTime: 0,
    placeholderData: (before) => (ready ? before : undefined),
  });
}
