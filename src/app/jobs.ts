import { type CronItem, parseCronItems, type TaskList } from 'graphile-worker';
import { HOUR_MS } from '../kernel/time.ts';
import { forgetAnswers } from '../platform/http/idempotency.ts';
import { type BackupSchedule, backUpByPlan, cronOf } from './backup/schedule.ts';
import type { Office } from './office.ts';

export type JobSettings = {
  /** Absent where nobody wants backups by plan. */
  backup?: BackupSchedule;
  /** Where uploaded files lie. */
  filesFolder: string;
};

type JobLog = { info(facts: object, message: string): void };

/** A worker that was down at the hour makes the backup up when it is back within this time. */
const MADE_UP_WITHIN_MS = 12 * HOUR_MS;

/** What runs as a job: each is done by one worker, however many there are, and again when it failed. */
export function jobsOf(office: Office, { backup, filesFolder }: JobSettings, log: JobLog) {
  const taskList: TaskList = {
    forgetAnswers: async () => void (await forgetAnswers(office.db.pool)),
    backup: async () => {
      if (!backup) return;
      const done = await backUpByPlan(office.db, backup, { now: office.realNow(), filesFolder });
      log.info({ file: done.file, removed: done.removed }, 'the backup by plan is written');
    },
  };
  const cron: CronItem[] = backup
    ? [
        {
          task: 'backup',
          match: cronOf(backup.at),
          options: { backfillPeriod: MADE_UP_WITHIN_MS, maxAttempts: 12 },
        },
      ]
    : [];
  return { taskList, parsedCronItems: parseCronItems(cron) };
}
