-- additive
-- What a million cases showed to grow with them; see docs/performance.md.

-- The order in which ticks are taken: many may be due at one instant.
drop index cases_to_tick;
create index cases_to_tick on cases (next_tick_at, number) where next_tick_at is not null;
drop index contacts_to_tick;
create index contacts_to_tick on contacts (next_tick_at, number) where next_tick_at is not null;

-- A new calendar walks the open cases by due moment, which `cases_by_due` does; every row it passes changed this one.
drop index cases_outdated;

-- Lists of ended cases run by due moment as the queue does.
drop index cases_closed;
create index cases_ended on cases (status, due_at, number) where closed_at is not null;
create index cases_ended_of_department on cases (department, status, due_at, number) where closed_at is not null;

-- Whoever sees little of what is open finds it without walking through all of it; `handler` and `post` have theirs.
create index cases_of_backup on cases (backup) where closed_at is null and backup is not null;
create index cases_of_officer on cases (officer) where closed_at is null and officer is not null;
create index cases_of_maker on cases (maker) where closed_at is null and maker is not null;

-- One status of the open ones, and the office's own tasks among the many applications.
create index cases_of_status on cases (status, due_at, number) where closed_at is null;
create index cases_of_task on cases (source, due_at, number) where closed_at is null and source <> 'application';
