import { Link, useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { useLive } from '../../../../web/kit/desk/live.ts';
import { useOfficeNow } from '../../../../web/kit/desk/office-now.ts';
import { PageHeader } from '../../../../web/kit/desk/page.tsx';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { Unread } from '../../../../web/kit/desk/unread.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import type { CaseView } from '../../contract.ts';
import { CaseClock } from './case-clock.tsx';
import { CaseCommands } from './case-commands.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseMaterials, CaseNotices, CaseVisits } from './case-materials.tsx';
import { CasePapers } from './case-papers.tsx';
import { CaseApplicant, CasePeople } from './case-people.tsx';
import { CaseFiles, CaseMilestones, CasePauses, CaseReports, CaseTimeline } from './case-records.tsx';
import { CaseSupports } from './case-supports.tsx';
import { CaseWaiting } from './case-waiting.tsx';
import { CommandDrawer } from './forms/command-drawer.tsx';
import type { Subject, Verb } from './forms/form.ts';
import { caseKey, rememberedQueue, useCase, useNeighbours } from './queries.ts';
import { caseTexts } from './texts-case.ts';

/** A case: its date first, what may be done, what it is about, and how it came here. */
export function CasePage() {
  const { number = '' } = useParams({ strict: false }) as { number?: string };
  const say = useSay(caseTexts);
  const found = useCase(number);
  const now = useOfficeNow();
  useLive([caseKey(number)], { kinds: ['case'], number });
  const queue = useQueueCrumb();
  if (found.data && now) return <Case key={number} of={found.data} now={now} failed={found.error} />;
  if (found.error)
    return <Unread title={number} list={queue} error={found.error} retry={() => void found.refetch()} />;
  return (
    <>
      <PageHeader title={number} crumbs={[queue]} />
      <div aria-busy="true">
        <span className="sr-only" role="status">
          {say('loading')}
        </span>
        <Skeleton active title={false} paragraph={{ rows: 6 }} />
      </div>
    </>
  );
}

/** To the queue as it was left. */
function useQueueCrumb() {
  const say = useSay(caseTexts);
  return { to: '/queue', search: rememberedQueue(), text: say('queue') };
}

type Giving = { verb: Verb; support?: Subject['support'] };

function Case({ of, now, failed }: { of: CaseView; now: string; failed: unknown }) {
  const crumb = useQueueCrumb();
  const [giving, setGiving] = useState<Giving>();
  // The support as it is now, should it have changed under the form.
  const support = giving?.support && of.supports.find(({ id }) => id === giving.support?.id);
  return (
    <article className="case">
      <PageHeader
        title={of.title}
        tab={`${of.number} ${of.title}`}
        beside={<span className="case-number">{of.number}</span>}
        actions={<Neighbours number={of.number} />}
        crumbs={[crumb]}
      />
      <Refusal error={failed} />
      <div className="case-columns">
        <div className="case-side">
          <CaseClock of={of} now={now} />
          <CaseCommands of={of} give={(verb) => setGiving({ verb })} />
          <CaseWaiting of={of} now={now} />
          <CasePeople of={of} />
          <CaseApplicant of={of} />
        </div>
        <div className="case-main">
          <CaseFacts of={of} now={now} />
          <CaseSupports of={of} now={now} give={(verb, one) => setGiving({ verb, support: one })} />
          <CaseMilestones of={of} now={now} />
          <CaseMaterials of={of} now={now} />
          <CaseNotices of={of} now={now} />
          <CaseVisits of={of} now={now} />
          <CasePauses of={of} now={now} />
          <CaseReports of={of} now={now} />
          <CaseFiles of={of} now={now} />
          <CaseTimeline of={of} now={now} />
          <CasePapers of={of} />
        </div>
      </div>
      <CommandDrawer
        verb={giving?.verb}
        subject={{ case: of, support }}
        now={now}
        onClose={() => setGiving(undefined)}
      />
    </article>
  );
}

/** To the case before and after it in the queue one came from. */
function Neighbours({ number }: { number: string }) {
  const say = useSay(caseTexts);
  const { before, after } = useNeighbours(number);
  return (
    <>
      {before && (
        <Link to="/cases/$number" params={{ number: before }} className="side-link">
          ← {say('before')}
        </Link>
      )}
      {after && (
        <Link to="/cases/$number" params={{ number: after }} className="side-link">
          {say('after')} →
        </Link>
      )}
    </>
  );
}
