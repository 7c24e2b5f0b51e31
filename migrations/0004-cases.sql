-- 限时办结制: cases and assigned tasks. The row is the fold of the stream `case`; see src/rooms/time-limit.

-- Each server process takes numbers in blocks, so a number costs no round trip; gaps are harmless.
create sequence case_numbers;

create table cases (
  id uuid primary key,
  version int not null,
  head bytea not null,
  state jsonb not null,
  number text not null unique,
  -- SHA-256 of the tracking code; the code itself is nowhere.
  tracking_hash text unique,
  status text not null,
  source text not null,
  service text,
  service_version int,
  department text not null,
  post text,
  handler text,
  backup text,
  officer text,
  maker text,
  crew text[] not null default '{}',
  matter uuid not null,
  received_at timestamptz not null,
  accepted_at timestamptz,
  review_due_at timestamptz,
  due_on date,
  -- What the queue sorts by: the end of review while submitted, then the deadline.
  due_at timestamptz not null,
  yellow_at timestamptz,
  orange_at timestamptz,
  provisional boolean not null default false,
  next_tick_at timestamptz,
  closed_at timestamptz,
  verdict text,
  calendar_version int not null,
  -- Bigrams of matter, place and number, for the desk's search.
  search tsvector
);
create index cases_of_department on cases (department, due_at, number) where closed_at is null;
create index cases_of_handler on cases (handler, due_at, number) where closed_at is null;
create index cases_by_due on cases (due_at, number) where closed_at is null;
create index cases_to_tick on cases (next_tick_at) where next_tick_at is not null;
create index cases_accepted on cases (accepted_at, number) where accepted_at is not null;
create index cases_received on cases (received_at, number);
create index cases_closed on cases (department, closed_at desc, number) where closed_at is not null;
create index cases_search on cases using gin (search);
create index cases_outdated on cases (calendar_version) where closed_at is null;
create index cases_post on cases (post) where closed_at is null;

-- Each look at an applicant's unmasked name and phone (SC-5.1).
create table look_ups (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  staff text not null,
  number text not null,
  demand text not null
);
create index look_ups_of_case on look_ups (number, at);
create trigger look_ups_append_only before update or delete on look_ups for each row execute function refuse_change();
create trigger look_ups_no_truncate before truncate on look_ups for each statement execute function refuse_change();

grant select, insert, update on cases to {{serving}};
grant select, insert on look_ups to {{serving}};
grant usage on sequence case_numbers to {{serving}};
