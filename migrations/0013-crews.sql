-- additive
-- Open cases with a crew: the own jobs of a craftsman, and how many each has.
create index cases_of_crew on cases using gin (crew) where closed_at is null and crew <> '{}';
