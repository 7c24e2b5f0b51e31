-- 协办 (TL-5): who sees a case for a support of it, and in whose queue an open one stands, as keys
-- (`leads:NY`, `of:NY`, `post:…`, `staff:…`, `head:NY`, `in:NY`); see src/rooms/time-limit/rules/support-keys.ts.
alter table cases add column supporters text[], add column supporting text[];
create index cases_supporters on cases using gin (supporters) where supporters is not null;
create index cases_supporting on cases using gin (supporting) where supporting is not null;
