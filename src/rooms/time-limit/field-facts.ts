import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { parsed } from '../../kernel/text-ref.ts';
import type { CommandBody, SingleName } from './command-input.ts';
import type { LocationInput } from './contract.ts';
import type { FieldFacts } from './model-field.ts';
import { openJobsOf } from './queries-field.ts';
import { refuse } from './refusals.ts';
import type { CaseDeps, OpenedFor } from './service.ts';

/** What some commands need beside the case: uploads that were claimed rightly, and what dispatching looks at. */
export type Beside = { uploads?: string[]; field?: FieldFacts };

/** Reads it, where the command asks for any. */
export async function besideOf(
  deps: CaseDeps,
  opened: OpenedFor,
  name: SingleName,
  body: CommandBody,
): Promise<Beside | Refusal> {
  if ('uploads' in body && body.uploads) {
    const uploads = await claimPhotos(deps, body.uploads);
    return isRefusal(uploads) ? uploads : { uploads };
  }
  return name === 'dispatch' ? { field: await fieldFacts(deps, opened) } : {};
}

/** Photos are images that this sender uploaded and nothing is bound to yet. */
async function claimPhotos(
  deps: CaseDeps,
  uploads: { id: string; claim: string }[],
): Promise<string[] | Refusal> {
  const claimed = await deps.claimUploads(deps.db.pool, uploads);
  if (!claimed) return refuse('uploadUnknown', {}, [{ pointer: '/uploads', code: 'unknown' }]);
  const images = new Set(await deps.imagesAmong(deps.db.pool, claimed));
  const others = uploads.flatMap(({ id }, index) =>
    images.has(id.toLowerCase()) ? [] : [{ pointer: `/uploads/${index}`, code: 'notAnImage' }],
  );
  return others.length > 0 ? refuse('photoNotImage', {}, others) : claimed;
}

async function fieldFacts(deps: CaseDeps, { state, texts, world, now }: OpenedFor): Promise<FieldFacts> {
  const { organisation } = world;
  const { lead, location } = state;
  const people = organisation.postsIn(lead).flatMap(({ code }) => organisation.holdersOf(code, now));
  const names = [...new Set(people.map(({ username }) => username))];
  return {
    building: parsed<LocationInput>(texts, location)?.building,
    loads: await openJobsOf(deps.db.pool, names),
  };
}
