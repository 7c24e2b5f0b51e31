import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey, RequestRefused } from '../../../../web/kit/api.ts';
import { ifMatch } from '../../../../web/kit/if-match.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { fieldErrors } from './field-errors.ts';
import { type Contact, contactKeys } from './queries.ts';
import { counterTexts } from './texts.ts';

type Headers = { 'Idempotency-Key': string; 'If-Match'?: string };

/**
 * A command on a contact as it is shown: refused where somebody was faster, one key however often it is tried. Afterwards
 * the contact is read anew; so it is after a refusal for its state, while what was typed stays.
 */
export function useCommand<T>(
  { number, version }: Contact,
  give: (headers: Headers) => Promise<T>,
  onDone: (answer: T) => void,
  choice = '',
) {
  const say = useSay(counterTexts);
  const key = useRef(newKey());
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: () => give({ 'Idempotency-Key': key.current, ...ifMatch(version) }),
    onSuccess: (answer) => {
      key.current = newKey();
      onDone(answer);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: contactKeys.all }),
  });
  const problem = sending.error instanceof RequestRefused ? sending.error.problem : undefined;
  return {
    number,
    send: () => {
      if (!sending.isPending) sending.mutate();
    },
    sending: sending.isPending,
    refused: sending.error,
    errors: fieldErrors(problem, choice, (what) => say('lacking', { what })),
  };
}
