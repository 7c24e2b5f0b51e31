import type { CaseView } from '../../contract.ts';
import { type Entry, waiting } from './outbox.ts';

/** A step of the way that is behind: a milestone by its name, or that this person arrived; without `at` it waits to be sent. */
export type Step = { key: string; milestone?: string; at?: string };

type Job = Pick<CaseView, 'number' | 'milestones' | 'progress' | 'jobs' | 'acceptedAt'>;

/** What has been reached on a job, in order: what the server knows, then what the phone still has to send. */
export function stepsBehind(job: Job, username: string, entries: Entry[]): Step[] {
  const reached = job.milestones
    .filter(({ reachedAt }) => reachedAt !== undefined)
    .map(({ name, reachedAt }) => ({ key: name, milestone: name, at: reachedAt }));
  const arrived = (job.progress ?? [])
    .filter(
      (one) => one.arrived && one.by.username === username && Date.parse(one.at) >= since(job, username),
    )
    .map(({ at }) => ({ key: at, at }));
  const known = [...reached, ...arrived].sort((a, b) => Date.parse(a.at ?? '') - Date.parse(b.at ?? ''));
  return [...known, ...stillToSend(job, entries)];
}

/** Sent anew, or to a case that was taken up again, one has to come anew. */
function since({ jobs, acceptedAt }: Job, username: string): number {
  const own = jobs?.filter(({ staff }) => staff.username === username).map(({ at }) => Date.parse(at)) ?? [];
  return Math.max(0, ...own, ...(acceptedAt === undefined ? [] : [Date.parse(acceptedAt)]));
}

function stillToSend({ number, milestones }: Job, entries: Entry[]): Step[] {
  const known = new Set(milestones.filter((one) => one.reachedAt !== undefined).map(({ name }) => name));
  return waiting(entries)
    .filter((one) => one.number === number)
    .flatMap(({ key, command, body }): Step[] => {
      if (command === 'progress' && body['arrived']) return [{ key }];
      const name = body['name'];
      return command === 'milestone' && typeof name === 'string' && !known.has(name)
        ? [{ key, milestone: name }]
        : [];
    });
}
