import { useState } from 'react';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { useSay } from '../../../../web/kit/language.ts';
import type { CaseView } from '../../contract.ts';
import { DoneForm, GiveBackForm, PartForm, ReportForm } from './job-forms.tsx';
import { type Entry, waiting } from './outbox.ts';
import { StepsBehind } from './steps-behind.tsx';
import { fieldTexts } from './texts.ts';
import { stepsBehind } from './trace.ts';
import { useOutbox } from './use-outbox.ts';

type Open = 'part' | 'done' | 'report' | 'back';

/** What can be done on this job now, the usual next step first; one form at a time. */
export function JobSteps({ job }: { job: CaseView }) {
  const say = useSay(fieldTexts);
  const [open, setOpen] = useState<Open>();
  const { username } = useMe();
  const { entries, act } = useOutbox();
  const mine = waiting(entries).filter(({ number }) => number === job.number);
  const can = (command: Entry['command']) =>
    job.allowed.includes(command) && !mine.some((one) => one.command === command && ONCE.has(command));
  // Who has said it is done, or handed it back, has no next step until the server has heard it.
  if (mine.some(({ command }) => command === 'finish' || command === 'return-job')) return null;
  const close = () => setOpen(undefined);
  const milestone = can('milestone') ? job.milestones.find((one) => !one.reachedAt) : undefined;
  const behind = stepsBehind(job, username, entries);
  const arrives =
    job.milestones.length === 0 &&
    can('progress') &&
    !behind.some(({ milestone: name }) => name === undefined);
  const arrive = (deed: Pick<Entry, 'command' | 'body'>) =>
    void act({ number: job.number, ...deed }).catch(() => undefined);
  return (
    <section className="field-part field-steps" aria-labelledby="field-steps">
      <h2 id="field-steps">{say('steps')}</h2>
      <StepsBehind steps={behind} />
      {milestone && (
        <button
          type="button"
          className="field-button"
          onClick={() => arrive({ command: 'milestone', body: { name: milestone.name } })}
        >
          {say('reached', { name: milestone.name })}
        </button>
      )}
      {arrives && (
        <button
          type="button"
          className="field-button"
          onClick={() => arrive({ command: 'progress', body: { text: say('arrivedText'), arrived: true } })}
        >
          {say('arrived')}
        </button>
      )}
      {can('finish') && <Opener name="done" open={open} setOpen={setOpen} first={!milestone && !arrives} />}
      {open === 'done' && <DoneForm number={job.number} close={close} />}
      {!job.allowed.includes('finish') && can('progress') && (
        <>
          <WhoFinishes job={job} username={username} />
          <Opener name="report" open={open} setOpen={setOpen} first={!milestone && !arrives} />
        </>
      )}
      {open === 'report' && <ReportForm number={job.number} close={close} />}
      {can('extend') && <Opener name="part" open={open} setOpen={setOpen} />}
      {open === 'part' && <PartForm number={job.number} close={close} />}
      {job.extension?.state === 'asked' && <p className="field-quiet">{say('partAsked')}</p>}
      {can('return-job') && <Opener name="back" open={open} setOpen={setOpen} />}
      {open === 'back' && <GiveBackForm number={job.number} close={close} />}
    </section>
  );
}

/** Sent under another trade one cannot bring the item to its end: who does, and what is to be done instead. */
function WhoFinishes({ job, username }: { job: CaseView; username: string }) {
  const say = useSay(fieldTexts);
  const own = job.jobs?.find(({ staff }) => staff.username === username);
  if (!own || own.finishes) return null;
  const handler = job.handler?.name ?? say('handlerUnnamed');
  const crews = (own.finishedBy ?? []).map(({ name }) => name).join(say('or'));
  return (
    <p className="field-note">
      {crews && own.post
        ? say('helpsOnly', { post: own.post.name, crews, handler })
        : say('handlerFinishes', { handler })}
    </p>
  );
}

/** A second of these while the first waits would be a mistake. */
const ONCE: ReadonlySet<string> = new Set(['milestone', 'extend', 'finish', 'return-job']);

const LABELS = { done: 'done', part: 'part', report: 'report', back: 'giveBack' } as const;

type OpenerProps = { name: Open; open?: Open; setOpen: (open?: Open) => void; first?: boolean };

function Opener({ name, open, setOpen, first = false }: OpenerProps) {
  const say = useSay(fieldTexts);
  const isOpen = open === name;
  return (
    <button
      type="button"
      className={first ? 'field-button' : 'field-plain'}
      aria-expanded={isOpen}
      onClick={() => setOpen(isOpen ? undefined : name)}
    >
      {say(LABELS[name])}
    </button>
  );
}
