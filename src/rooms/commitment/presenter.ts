import { formatInstant, type Instant } from '../../kernel/time.ts';
import type { Lang } from '../../platform/http/language.ts';
import type { OrganisationView } from '../organisation/model.ts';
import type { ServiceItem, ServiceVersion, Warning } from './model.ts';
import { authorityFor, SERVICE_ACTS, type ServiceAct } from './policy.ts';
import type { CommitmentOffice, ItemRecord } from './queries.ts';
import { blankElements } from './rules/completeness.ts';
import { statusOf } from './table.ts';

/** Who looks: `username` of a signed-in member of staff, else the public. */
export type Reader = { organisation: OrganisationView; now: Instant; username?: string; lang: Lang };

/**
 * A published version as it leaves the server: people follow from who holds the posts. The codes of posts and the
 * usernames are for staff.
 */
export function presentService(version: ServiceVersion, reader: Reader) {
  const { code, name, department, version: number, publishedAt, effectiveOn, posts, ...elements } = version;
  const staff = reader.username !== undefined;
  return {
    code,
    name,
    department,
    departmentName: reader.organisation.department(department)?.name ?? department,
    version: number,
    publishedAt: formatInstant(publishedAt),
    effectiveOn,
    ...elements,
    ...(staff ? { posts } : {}),
    handlers: posts.flatMap((post) => handlersOf(post, reader)),
  };
}

function handlersOf(code: string, { organisation, now, username }: Reader) {
  const post = organisation.post(code);
  if (!post) return [];
  return organisation.holdersOf(code, now).flatMap((holder) => {
    const person = organisation.staff(holder.username);
    if (!person) return [];
    const { name, title } = person;
    const shown = { name, title, post: code, postName: post.name, seat: holder.seat, phone: post.phone };
    return [username === undefined ? shown : { ...shown, username: holder.username }];
  });
}

/** An item as its own department and the General Section see it. */
export function presentDraft(record: ItemRecord, office: CommitmentOffice, reader: Reader) {
  const { state, stream, texts } = record;
  const { draft, published } = state;
  const elements = draft?.elements ?? published?.elements ?? {};
  const reasonOf = (ref: { text: string } | undefined) => (ref ? (texts[ref.text] ?? null) : undefined);
  return {
    ...elements,
    code: state.code,
    name: draft?.name ?? published?.name ?? state.code,
    department: state.department,
    status: statusOf(state),
    stage: draft?.stage,
    basedOn: draft?.basedOn,
    published: published?.version,
    returnReason: reasonOf(draft?.returnReason),
    withdrawReason: reasonOf(state.withdrawn?.reason),
    reviewDueOn: state.reviewDueOn,
    version: stream.version,
    blank: blankElements(elements).map(({ pointer }) => pointer),
    allowed: allowedActs(state, office, reader),
  };
}

/** The commands this person may give on the item now: what policy allows and its state admits. */
export function allowedActs(
  item: ServiceItem,
  office: CommitmentOffice,
  { organisation, now, username }: Reader,
): ServiceAct[] {
  if (username === undefined) return [];
  const submitted = item.draft?.stage === 'submitted';
  const admits: Record<ServiceAct, boolean> = {
    draft: !submitted,
    submit: item.draft !== undefined && !submitted,
    publish: submitted,
    return: submitted,
    drop: item.draft !== undefined,
    withdraw: item.withdrawn === undefined,
    'confirm-review': item.published !== undefined && item.withdrawn === undefined,
  };
  return SERVICE_ACTS.filter(
    (act) => admits[act] && authorityFor(organisation, username, act, item, office, now) !== undefined,
  );
}

export function presentWarnings(warnings: Warning[], lang: Lang) {
  return warnings.map(({ pointer, code, detail }) => ({ pointer, code, detail: detail[lang] }));
}
