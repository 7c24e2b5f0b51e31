import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSay } from '../../../../web/kit/language.ts';
import { useDirectoryEntry } from './finding.ts';
import { itemQuery } from './queries.ts';
import { counterTexts } from './texts.ts';
import type { Counter } from './use-counter.ts';

/** Whoever handles the item chosen, from the directory: shown as the target until somebody else is chosen. */
export function useItemTarget({ entry, change }: Counter): void {
  const say = useSay(counterTexts);
  const { data: item } = useQuery(itemQuery(entry.item?.code));
  const handler = item?.handlers?.[0] as { name: string; phone?: string } | undefined;
  const person = useDirectoryEntry(handler?.name, item?.department, say('away'));
  const department = item?.department;
  const wanted = entry.item !== undefined && item !== undefined && person.settled;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each item, when its people are known
  useEffect(() => {
    if (!wanted || !department) return;
    const place = { code: department, name: item.departmentName ?? department };
    const target = person.found?.target ?? { department: place, label: place.name };
    const phone = person.found?.phone ?? item.phone ?? '';
    change((before) =>
      before.target && !before.target.ofItem
        ? before
        : { ...before, target: { ...target, ofItem: true }, targetPhone: phone },
    );
  }, [wanted, item?.code, person.found?.key]);
}
