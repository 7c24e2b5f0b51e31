-- additive
-- The planned event that a notice is ahead of: an outage from then to then, public once it is announced.
alter table cases add column event_from timestamptz, add column event_to timestamptz;
create index cases_announced on cases (event_from, number) where event_to is not null and status = 'finished';
