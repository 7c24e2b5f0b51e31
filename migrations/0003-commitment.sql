-- Service items and their published versions.

create table service_items (
  id uuid primary key,
  version int not null,
  head bytea not null,
  state jsonb not null,
  code text not null unique,
  department text not null,
  status text not null,
  draft_stage text,
  withdrawn_at timestamptz,
  review_due_on date,
  next_tick_at timestamptz
);
create index service_items_of_department on service_items (department, code);
create index service_items_due on service_items (next_tick_at) where next_tick_at is not null;

-- What cases are accepted under: written once. `search` holds bigrams of the texts, initials and the code.
create table service_versions (
  code text not null references service_items (code),
  n int not null check (n > 0),
  name text not null,
  department text not null,
  published_at timestamptz not null,
  effective_on date not null,
  elements jsonb not null,
  search tsvector not null,
  primary key (code, n)
);
create index service_versions_search on service_versions using gin (search);

create trigger service_versions_immutable before update or delete on service_versions
  for each row execute function refuse_change();
create trigger service_versions_no_truncate before truncate on service_versions
  for each statement execute function refuse_change();

grant select, insert, update on service_items to {{serving}};
grant select, insert on service_versions to {{serving}};
