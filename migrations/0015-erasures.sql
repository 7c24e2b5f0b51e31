-- Personal data that was forgotten: which matter, when, because its time was over or at the person's wish, and how many
-- texts went. The digests in the events stay, and `verify` says so of each text.
create table erasures (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  stream text not null,
  stream_id uuid not null,
  number text not null,
  why text not null check (why in ('retention', 'request')),
  -- The member of staff who did it for the person; absent where the person or the clock did.
  by text,
  texts int not null
);
create index erasures_of on erasures (stream_id);
create trigger erasures_append_only before update or delete on erasures
  for each row execute function refuse_change();
create trigger erasures_no_truncate before truncate on erasures
  for each statement execute function refuse_change();

alter table cases add column erased_at timestamptz;
alter table contacts add column erased_at timestamptz;
create index cases_to_forget on cases (closed_at) where closed_at is not null and erased_at is null;
create index contacts_to_forget on contacts (closed_at) where closed_at is not null and erased_at is null;

grant select, insert on erasures to {{serving}};
