-- additive
-- Places with a QR code: who reports something from there need not type where it is (SC-5.2).
create table places (
  id uuid primary key,
  version int not null,
  head bytea not null,
  state jsonb not null,
  code text not null unique,
  building text not null,
  closed bool not null
);
create index places_of_building on places (building, code);
grant select, insert, update on places to {{serving}};
