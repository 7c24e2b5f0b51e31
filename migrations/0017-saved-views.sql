-- additive
-- Filters of a list that somebody keeps under a name: their own, gone when they leave.
create table saved_views (
  id uuid primary key default gen_random_uuid(),
  staff text not null,
  -- The page of the desk they belong to, as `queue`.
  page text not null,
  name text not null,
  -- What stands behind the `?` of its address.
  search text not null,
  unique (staff, page, name)
);

grant select, insert, update, delete on saved_views to {{serving}};
