-- additive
-- Repeats of one fault share one clock; a request for instructions waits for a level of leaders (TL-4).
alter table cases add column merged_into text, add column answer_level text;
create index cases_merged on cases (merged_into) where merged_into is not null and closed_at is null;
create index cases_asked on cases (answer_level, department) where answer_level is not null and closed_at is null;
