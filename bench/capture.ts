import type { QueryConfig } from 'pg';
import { exampleBody } from '../src/app/demo/example-body.ts';
import { readExamples } from '../src/app/demo/prepare.ts';
import { repeatable } from '../src/app/demo/random.ts';
import type { Office } from '../src/app/office.ts';
import { isRefusal } from '../src/kernel/refusal.ts';
import { idempotencyOf } from '../src/platform/http/idempotency.ts';
import type { Answer } from '../src/platform/http/route.ts';
import { giveCommand, openForCommand } from '../src/rooms/time-limit/commands.ts';
import type { SubmitBody } from '../src/rooms/time-limit/contract.ts';
import { submitCase } from '../src/rooms/time-limit/intake.ts';
import type { CaseDeps } from '../src/rooms/time-limit/service.ts';

/** The demo account that handles what the bench submits. */
export const HANDLER = 'handler';

/** What the program writes for one command, and what it answers. */
export type Captured = {
  statement: { name: string; text: string };
  values: string[];
  answer: string;
  status: number;
};

/** A matter as the public form sends it, for an item whose first handler is `HANDLER` and which waits to be accepted. */
export async function exampleMatter(office: Office): Promise<SubmitBody> {
  const now = await office.now();
  const { catalogue, organisation } = await office.worldAt(await office.row());
  const { matters } = await readExamples();
  for (const service of catalogue.all(now)) {
    const text = matters.find((matter) => matter.service === service.code);
    const inCharge = organisation.coverOf(service.posts[0] ?? '', now).inCharge[0]?.username;
    const photo = service.fields.some((field) => field.required && field.type === 'photo');
    if (!text || photo || service.acceptance !== 'afterReview' || inCharge !== HANDLER) continue;
    return exampleBody(service, { ...text, outcome: 'done', weight: 1 }, repeatable(1), now);
  }
  throw new Error(`the examples have no item that waits for ${HANDLER}`);
}

/** Submits one case through the room itself and keeps the statement that wrote it. */
export async function captureSubmission(office: Office, body: SubmitBody): Promise<Captured> {
  const { deps, captured } = recording(office.cases);
  const { idempotency } = idempotencyOf('a key of the bench itself', 'anonymous', 'POST /api/v1/cases', body);
  return captured(await submitCase(deps, { body, lang: 'zh', idempotency }));
}

/** Accepts one submitted case through the room itself and keeps the statement that wrote it. */
export async function captureAcceptance(office: Office, number: string): Promise<Captured> {
  const { deps, captured } = recording(office.cases);
  const opened = await openForCommand(deps, number, HANDLER, 'accept');
  if (isRefusal(opened)) throw new Error(`${number} cannot be accepted: ${opened.refused}`);
  return captured(await giveCommand(deps, opened, 'accept', {}, { preview: false }));
}

/** The room's dependencies with a pool that remembers the statement that saved. */
function recording(deps: CaseDeps) {
  let saved: QueryConfig | undefined;
  const pool = Object.create(deps.db.pool) as typeof deps.db.pool;
  pool.query = ((query: QueryConfig, values?: unknown[]) => {
    if (query.name?.startsWith('save-')) saved = query;
    return deps.db.pool.query(query, values);
  }) as typeof pool.query;
  const captured = (answer: Answer | { refused: string }): Captured => {
    if (isRefusal(answer) || !saved) throw new Error(`nothing was saved: ${JSON.stringify(answer)}`);
    const { name, text, values } = saved;
    return {
      statement: { name: name as string, text },
      values: values as string[],
      answer: JSON.stringify((answer as Answer).body),
      status: (answer as Answer).status ?? 200,
    };
  };
  return { deps: { ...deps, db: { ...deps.db, pool } }, captured };
}
