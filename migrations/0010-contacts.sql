-- 首问负责制: the register of first contacts. The row is the fold of the stream `contact`; see src/rooms/first-contact.

-- Taken in blocks like case numbers; gaps are harmless. S2026-000123 can be mistaken for no case.
create sequence contact_numbers;

create table contacts (
  id uuid primary key,
  version int not null,
  head bytea not null,
  state jsonb not null,
  number text not null unique check (number ~ '^S[0-9]{4}-[0-9]{6,12}$'),
  status text not null,
  channel text not null,
  kind text not null,
  -- First-contact officer: never changes (FC-2).
  officer text not null,
  maker text not null,
  department text not null,
  -- Every department it has been with; their heads see it.
  departments text[] not null,
  to_department text,
  -- The one named to confirm, while that is waited for.
  to_staff text,
  receiver text,
  -- Leaders a question was put to.
  asked text[] not null default '{}',
  case_number text,
  received_at timestamptz not null,
  closed_at timestamptz,
  next_tick_at timestamptz,
  calendar_version int not null,
  -- HMAC-SHA-256 of the visitor's phone digits under a secret of the office: finds earlier contacts, tells no number.
  phone_hash text,
  -- Bigrams of number, matter and unit, for the desk's search; no name, no phone.
  search tsvector
);
create index contacts_by_receipt on contacts (received_at, number);
create index contacts_of_officer on contacts (officer, received_at, number) where closed_at is null;
create index contacts_of_receiver on contacts (receiver) where closed_at is null;
create index contacts_of_department on contacts (to_department) where status = 'awaitingConfirmation';
create index contacts_departments on contacts using gin (departments);
create index contacts_to_tick on contacts (next_tick_at) where next_tick_at is not null;
create index contacts_outdated on contacts (calendar_version) where closed_at is null;
create index contacts_of_phone on contacts (phone_hash, received_at) where phone_hash is not null;
create index contacts_of_case on contacts (case_number) where case_number is not null;
create index contacts_search on contacts using gin (search);

grant select, insert, update on contacts to {{serving}};
grant usage on sequence contact_numbers to {{serving}};
