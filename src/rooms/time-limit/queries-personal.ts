import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from '../../platform/db/queryable.ts';

export type KeptFile = { id: string; name: string; mediaType: string; sizeBytes: number };

type Found = {
  files: KeptFile[] | null;
  looks: { at: Instant; staff: string }[] | null;
  erasedAt: Instant | null;
};

/** What hangs on a matter beside its texts: files, and who looked at the contact data under these numbers. */
export async function filesAndLooks(db: Queryable, streamId: string, numbers: string[]) {
  const { rows } = await db.query<Found>(
    `select c.erased_at as "erasedAt",
       (select json_agg(json_build_object('id', u.id, 'name', u.name, 'mediaType', u.media_type, 'sizeBytes', u.size_bytes)
          order by u.created_at, u.id) from uploads u where u.bound_to = c.id) as files,
       (select json_agg(json_build_object('at', (extract(epoch from l.at) * 1000)::bigint, 'staff', l.staff) order by l.id)
          from look_ups l where l.number = any($2)) as looks
     from cases c where c.id = $1`,
    [streamId, numbers],
  );
  const [found] = rows;
  return { files: found?.files ?? [], looks: found?.looks ?? [], erasedAt: found?.erasedAt ?? undefined };
}
