import type { UseQueryResult } from '@tanstack/react-query';
import { RequestRefused } from '../../../../../web/kit/api.ts';
import { dayOf, dayWithWeekday, timeOf } from '../../../../../web/kit/days.ts';
import { useLang, useSay } from '../../../../../web/kit/language.ts';
import { useSigns } from '../../../../../web/kit/texts-signs.ts';
import type { CaseView } from '../../../contract.ts';
import { useExtensionWords } from '../case-waiting.tsx';
import type { Preview } from '../send-command.ts';
import { useVerdictWords } from '../verdict-words.ts';
import { useRoomWords } from '../words.ts';
import { drawTexts } from './texts-draw.ts';

/** What a command will do before it is given: the new deadline, the new status, who will be told. */
export function Consequence({ preview, of }: { preview: UseQueryResult<Preview>; of: CaseView }) {
  const say = useSay(drawTexts);
  const { error, data, isFetching } = preview;
  if (error instanceof RequestRefused && error.problem.status === 422)
    return (
      <aside className="consequence" aria-live="polite">
        <p className="quiet">{say('notYet', { why: error.problem.detail ?? '' })}</p>
      </aside>
    );
  if (!data?.after)
    return isFetching ? (
      <aside className="consequence" aria-live="polite">
        <p className="quiet">{say('looking')}</p>
      </aside>
    ) : null;
  return (
    <aside className="consequence" aria-live="polite">
      <h3>{say('consequence')}</h3>
      <Changes before={of} preview={data} after={data.after} />
    </aside>
  );
}

function Changes({ before, preview, after }: { before: CaseView; preview: Preview; after: CaseView }) {
  const signs = useSigns();
  const say = useSay(drawTexts);
  const lang = useLang();
  const { statuses } = useRoomWords();
  const extensionIn = useExtensionWords();
  const verdictIn = useVerdictWords();
  const extended = after.extension?.state === before.extension?.state ? undefined : after.extension;
  const dueOf = (at: string | undefined) =>
    at === undefined ? '' : `${dayWithWeekday(dayOf(at), lang)} ${timeOf(at)}`;
  const told = [...new Set((preview.told ?? []).map(({ staff }) => staff.name))];
  return (
    <dl>
      <Change label={say('newDueAt')} before={dueOf(preview.before?.dueAt)} after={dueOf(after.dueAt)} />
      {/* The date stays until the applicant is told: without this line a grant would look as if it did nothing. */}
      {extended && (
        <div>
          <dt>{say('extension')}</dt>
          <dd>
            {extensionIn(extended)}
            {extended.reason && <div className="quiet">{extended.reason}</div>}
          </dd>
        </div>
      )}
      <Change
        label={say('newStatus')}
        before={statuses[preview.before?.status ?? ''] ?? ''}
        after={statuses[after.status] ?? ''}
      />
      {after.verdict && !before.verdict && (
        <div>
          <dt>{say('verdict')}</dt>
          <dd>
            <strong>{verdictIn(after)}</strong>
          </dd>
        </div>
      )}
      {after.handler?.name !== before.handler?.name && (
        <Change
          label={say('newHandler')}
          before={before.handler?.name ?? ''}
          after={after.handler?.name ?? ''}
        />
      )}
      <div>
        <dt>{say('willBeTold')}</dt>
        <dd>{told.join(signs.list) || say('nobodyTold')}</dd>
      </div>
    </dl>
  );
}

/** `10月9日 → 10月13日`, or that it stays. */
function Change({ label, before, after }: { label: string; before: string; after: string }) {
  const say = useSay(drawTexts);
  if (before === '' && after === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {before === after ? (
          <>
            {after} <span className="quiet">{say('unchanged')}</span>
          </>
        ) : (
          <>
            {before && <span>{before} → </span>}
            <strong>{after}</strong>
          </>
        )}
      </dd>
    </div>
  );
}
