import type { RowTable } from './row-table.ts';

type Statement = { name: string; text: string };

const known = new Map<string, Statement>();

/** The prepared statement that writes a command's changes to a row table; see `save`. */
export function statementFor(table: RowTable, mode: 'insert' | 'update', jobsSchema: string): Statement {
  const name = `save-${mode}-${table.name}-${jobsSchema}`;
  const found = known.get(name);
  if (found) return found;
  const made = {
    name,
    text: `${rowPart(table, mode)},\n${besidePart(jobsSchema)}\nselect id from written where (select count(*) from queued) >= 0`,
  };
  known.set(name, made);
  return made;
}

function rowPart(table: RowTable, mode: 'insert' | 'update'): string {
  const columns = Object.entries(table.columns);
  // An empty text beside the state takes away what stood there; it never stands there itself.
  const brought = (column: string, value: string) =>
    table.beside.includes(column) && table.columns[column] === 'text' ? `nullif(${value}, '')` : value;
  const source = `json_to_recordset($1::json) as v(id uuid, expected int, version int, head bytea, state jsonb${columns
    .map(([column, type]) => `, ${column} ${type}`)
    .join('')})`;
  const names = columns.map(([column]) => column);
  if (mode === 'insert') {
    const all = ['id', 'version', 'head', 'state', ...names];
    return `with written as (
  insert into ${table.name} (${all.join(', ')})
  select ${all.map((column) => brought(column, `v.${column}`)).join(', ')} from ${source}
  returning id)`;
  }
  // Columns beside the state (search tokens, secrets' hashes) are written once and kept when a change brings none.
  const sets = names.map((column) =>
    table.beside.includes(column)
      ? `${column} = ${brought(column, `coalesce(v.${column}, r.${column})`)}`
      : `${column} = v.${column}`,
  );
  if (table.erasable) sets.push('erased_at = null');
  return `with written as (
  update ${table.name} r set ${['version = v.version', 'head = coalesce(v.head, r.head)', 'state = v.state', ...sets].join(', ')}
  from ${source}
  where r.id = v.id and r.version = v.expected
  returning r.id)`;
}

/**
 * Everything beside the row hangs on the row having been written: a stale row takes its events with it. A plain
 * SELECT in a CTE runs only when it is referred to, so the last line counts \`queued\`.
 */
function besidePart(jobsSchema: string): string {
  return `logged as (
  insert into events (stream, stream_id, version, type, at, actor, demand, data, prev, hash)
  select v.stream, v.stream_id, v.version, v.type, v.at, v.actor, v.demand, v.data, v.prev, v.hash
  from json_to_recordset($2::json) as v(stream text, stream_id uuid, version int, type text, at timestamptz,
    actor jsonb, demand text, data jsonb, prev bytea, hash bytea)
  join written on written.id = v.stream_id
  order by v.stream_id, v.version),
kept as (
  insert into texts (id, stream_id, kind, salt, body)
  select v.id, v.stream_id, v.kind, v.salt, v.body
  from json_to_recordset($3::json) as v(id uuid, stream_id uuid, kind text, salt text, body text)
  join written on written.id = v.stream_id),
noted as (
  insert into inbox (staff, at, kind, params, number, demand, dedupe)
  select v.staff, v.at, v.kind, v.params, v.number, v.demand, v.dedupe
  from json_to_recordset($4::json) as v(of uuid, staff text, at timestamptz, kind text, params jsonb, number text,
    demand text, dedupe text)
  join written on written.id = v.of
  on conflict (staff, dedupe) do nothing),
queued as (
  select count(${jobsSchema}.add_job(v.task, v.payload, run_at => coalesce(v.run_at, now()), job_key => v.key))
  from json_to_recordset($5::json) as v(of uuid, task text, payload json, run_at timestamptz, key text)
  join written on written.id = v.of),
remembered as (
  insert into idempotency (scope, key, body_hash, status, answer)
  select v.scope, v.key, v.body_hash, v.status, v.answer
  from json_to_recordset($6::json) as v(of uuid, scope text, key text, body_hash text, status int, answer jsonb)
  join written on written.id = v.of),
bound as (
  update uploads u set bound_to = v.of, bound_at = now()
  from json_to_recordset($7::json) as v(id uuid, of uuid)
  where u.id = v.id and v.of in (select id from written))`;
}
