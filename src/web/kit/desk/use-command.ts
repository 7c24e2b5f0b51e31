import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from '../api.ts';

type Options<T> = { onDone?: (answer: T) => void };

/**
 * One command of the desk: the same key is sent until it succeeded, and what the pages know is asked again afterwards.
 * Example: `const end = useCommand((id: string, key) => endAbsence(id, key), { onDone: close })`.
 */
export function useCommand<T, A = void>(
  run: (input: A, key: string) => Promise<T>,
  { onDone }: Options<T> = {},
) {
  const queries = useQueryClient();
  const key = useRef<string>(undefined);
  return useMutation({
    mutationFn: (input: A) => {
      key.current ??= newKey();
      return run(input, key.current);
    },
    onSuccess: async (answer) => {
      key.current = undefined;
      onDone?.(answer);
      await queries.invalidateQueries();
    },
  });
}
