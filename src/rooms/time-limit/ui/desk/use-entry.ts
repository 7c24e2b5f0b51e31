import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, newKey, taken } from '../../../../web/kit/api.ts';
import { caseToBe, entryFields, rowsOfItem, SECTIONS, type Section, startOfEntry } from './entry-fields.ts';
import { useServices } from './entry-item.tsx';
import type { Receipt } from './entry-receipt.tsx';
import { bodyOf } from './forms/body.ts';
import type { Field, Values } from './forms/form.ts';
import { useListsAnew } from './queries.ts';

/** An entry that was begun outlives a look at another page. */
let draft: Values | undefined;

const useItem = (code: unknown) =>
  useQuery({
    queryKey: ['service', code],
    queryFn: () => taken(api.GET('/services/{code}', { params: { path: { code: String(code) } } })),
    enabled: typeof code === 'string',
    staleTime: 300_000,
  }).data;

/** An entry at work: what is asked, what was typed, and the entry itself. */
export function useEntry(department: string, now: string) {
  const anew = useListsAnew();
  const [values, setValues] = useState<Values>(() => draft ?? startOfEntry());
  const key = useRef({ of: '', key: '' });
  const services = (useServices(department).data?.items ?? []).map(({ code, name }) => ({
    value: code,
    words: `${code} ${name}`,
  }));
  const found = useItem(values['service']);
  const item = values['service'] === found?.code ? found : undefined;
  const shown =
    item && values['materials'] === undefined ? { ...values, materials: rowsOfItem(item) } : values;
  const all = entryFields(item, services);
  const subject = { case: caseToBe(department, now) };
  const sections = Object.fromEntries(
    SECTIONS.map((section) => [section, all[section].filter(({ asked }) => asked?.(subject, shown) ?? true)]),
  ) as Record<Section, Field[]>;
  const fields = SECTIONS.flatMap((section) => sections[section]);
  const entry = useMutation({
    mutationFn: async () => {
      const body = bodyOf(fields, shown);
      const of = JSON.stringify(body);
      if (key.current.of !== of) key.current = { of, key: newKey() };
      const params = { header: { 'Idempotency-Key': key.current.key } };
      return (await taken(api.POST('/cases', { params, body }))) as Receipt;
    },
    onSuccess: async () => {
      draft = undefined;
      await anew();
    },
  });
  const keep = (next: Values) => {
    draft = next;
    setValues(next);
  };
  const set = (name: string, value: unknown) => {
    const changed = { ...values, [name]: value };
    if (name !== 'service') return keep(changed);
    // Answers to the form of another item, and its materials, are no answers to this one.
    const own = Object.entries(changed).filter(([at]) => !/^(fields\/|materials$)/.test(at));
    keep(Object.fromEntries(own));
  };
  const again = () => {
    keep(startOfEntry());
    entry.reset();
  };
  return { sections, item, values: shown, set, entry, again };
}
