-- The log, and what every command reads and writes beside it.
-- {{serving}} is the role that serves; the owner of these tables only migrates.

grant usage on schema {{schema}} to {{serving}};

-- One row: the office, its clock and the versions of what is kept in memory.
create table office (
  one boolean primary key default true check (one),
  id uuid not null default gen_random_uuid(),
  name text not null default '',
  demo boolean not null default false,
  -- Demo clock: standing still at clock_at, or real time plus an offset. Never set outside demo mode.
  clock_at timestamptz,
  clock_offset_ms bigint not null default 0,
  organisation_version int not null default 0,
  catalogue_version int not null default 0,
  calendar_version int not null default 0,
  examples_loaded boolean not null default false,
  settings jsonb not null default '{}'::jsonb,
  check (demo or (clock_at is null and clock_offset_ms = 0))
);
insert into office default values;

-- Append-only. `position` orders the whole log, `version` one stream; `hash` covers the event and `prev`.
create table events (
  position bigint generated always as identity primary key,
  stream text not null,
  stream_id uuid not null,
  version int not null check (version > 0),
  type text not null,
  at timestamptz not null,
  actor jsonb not null,
  demand text not null,
  data jsonb not null,
  prev bytea not null,
  hash bytea not null,
  unique (stream_id, version)
);

-- What can be forgotten: free text and personal data. The event keeps the salted digest.
create table texts (
  id uuid primary key,
  stream_id uuid not null,
  kind text not null,
  salt text not null,
  body text,
  erased_at timestamptz,
  check ((body is null) = (erased_at is not null))
);
create index texts_stream on texts (stream_id);

-- A day's Merkle root over the positions (from_position, to_position].
create table seals (
  sealed_on date primary key,
  from_position bigint not null,
  to_position bigint not null check (to_position >= from_position),
  events int not null,
  root bytea not null,
  prev bytea not null,
  sealed_at timestamptz not null
);

-- Notes to staff inside the program. `dedupe` names the occurrence: once per occurrence and person.
create table inbox (
  id bigint generated always as identity primary key,
  staff text not null,
  at timestamptz not null,
  kind text not null,
  params jsonb not null default '{}'::jsonb,
  number text,
  demand text not null,
  dedupe text not null,
  read_at timestamptz,
  unique (staff, dedupe)
);
create index inbox_of_staff on inbox (staff, at desc, id desc);

create table idempotency (
  scope text not null,
  key text not null,
  body_hash text not null,
  status int not null,
  answer jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (scope, key)
);
create index idempotency_age on idempotency (created_at);

-- A worker's sign of life, for readyz.
create table heartbeats (
  worker text primary key,
  at timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger events_append_only before update or delete on events for each row execute function refuse_change();
create trigger events_no_truncate before truncate on events for each statement execute function refuse_change();
create trigger seals_append_only before update or delete on seals for each row execute function refuse_change();
create trigger seals_no_truncate before truncate on seals for each statement execute function refuse_change();

-- A text is written once and may only be emptied.
create function only_forget() returns trigger language plpgsql as $$
begin
  if new.id <> old.id or new.salt <> old.salt or new.kind <> old.kind or new.stream_id <> old.stream_id
     or new.body is not null then
    raise exception 'a text may only be erased' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger texts_only_forget before update on texts for each row execute function only_forget();

-- For the daily seal: waits until nobody writes events and holds new writers back to the end of the transaction. Only
-- the owner may lock like this, the serving role may call it.
create function wait_for_writers() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  lock table {{schema}}.events in share row exclusive mode;
end $$;
revoke all on function wait_for_writers() from public;
grant execute on function wait_for_writers() to {{serving}};

grant select, insert on events, seals, texts to {{serving}};
grant update (body, erased_at) on texts to {{serving}};
grant select, update on office to {{serving}};
grant select, insert, update, delete on inbox, idempotency, heartbeats to {{serving}};
