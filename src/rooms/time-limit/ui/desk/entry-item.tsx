import { useQuery } from '@tanstack/react-query';
import { api, taken } from '../../../../web/kit/api.ts';
import { dayWithWeekday, timeOf } from '../../../../web/kit/days.ts';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { entryTexts } from './texts-entry.ts';
import { useRoomWords } from './words.ts';

/** The published items of the departments one registers for. */
export const useServices = (department: string | undefined) =>
  useQuery({
    queryKey: ['services', department],
    queryFn: () => taken(api.GET('/services', { params: { query: { department, limit: 200 } } })),
    staleTime: 300_000,
  });

type Limit = { count?: number; unit: string; before?: string };
type Item = {
  department: string;
  acceptance?: string;
  promisedLimit?: Limit;
  statutoryLimit?: Limit;
};

/** The limit of the item that was chosen, and the date it leads to. */
export function EntryLimit({ item, now }: { item: Item; now: string }) {
  const say = useSay(entryTexts);
  const { units, oneUnit } = useRoomWords();
  const lang = useLang();
  const inWords = ({ count, unit }: Limit) =>
    unit === 'onTheSpot' || count === undefined
      ? say('onTheSpot')
      : `${count} ${(count === 1 ? oneUnit : units)[unit] ?? unit}`;
  const due = useDue(item, now);
  return (
    <p className="consequence" aria-live="polite">
      {item.promisedLimit && <strong>{say('promise', { limit: inWords(item.promisedLimit) })}</strong>}
      {item.statutoryLimit && <> · {say('statute', { limit: inWords(item.statutoryLimit) })}</>} ·{' '}
      {say(item.acceptance === 'onSubmission' ? 'atReceipt' : 'reviewed')}
      {due && (
        <>
          <br />
          {say('ifNow', { due: `${dayWithWeekday(due.dueOn, lang)} ${timeOf(due.dueAt)}` })}
        </>
      )}
    </p>
  );
}

function useDue({ department, promisedLimit }: Item, now: string) {
  const { count, unit, before } = promisedLimit ?? {};
  const day = now.slice(0, 16);
  const counts = count !== undefined && before === undefined;
  return useQuery({
    queryKey: ['due', department, count, unit, day],
    queryFn: async () =>
      (await taken(
        api.POST('/deadlines', {
          body: { startedAt: now, limit: { count, unit }, department } as never,
        }),
      )) as { dueOn: string; dueAt: string },
    enabled: counts,
  }).data;
}
