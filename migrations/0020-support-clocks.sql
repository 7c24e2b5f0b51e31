-- additive
-- By when each department's open support is due, with its lights (TL-5): queues and counts of its people go by it.
-- See src/rooms/time-limit/rules/support-clock.ts.
alter table cases add column support_clocks jsonb;
-- Cases that have one are reckoned anew as after a new arrangement of days: the worker takes what stands on an older one.
update cases set calendar_version = -1 where closed_at is null and supporting is not null;
