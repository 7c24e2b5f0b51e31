-- Departments, posts, people, and the calendar they work by. One row a stream: `state` is the fold of its events.

create table divisions (
  id uuid primary key,
  version int not null,
  head bytea not null,
  state jsonb not null,
  code text not null unique
);

create table departments (
  id uuid primary key,
  version int not null,
  head bytea not null,
  state jsonb not null,
  code text not null unique,
  name text not null,
  division text
);

-- Who sits on a post is part of its state: a seat belongs to the post, not to the person.
create table posts (
  id uuid primary key,
  version int not null,
  head bytea not null,
  state jsonb not null,
  code text not null unique,
  role text not null,
  department text,
  division text
);

-- Name, title and phone stand beside the state, so that a person can be forgotten; the state holds digests.
create table staff (
  id uuid primary key,
  version int not null,
  head bytea not null,
  state jsonb not null,
  username text not null unique,
  department text,
  left_on date,
  name text not null,
  title text,
  phone text
);

create table absences (
  id uuid primary key,
  version int not null,
  head bytea not null,
  state jsonb not null,
  username text not null,
  from_at timestamptz not null,
  to_at timestamptz,
  cancelled bool not null
);
create index absences_of_person on absences (username, from_at);
create index absences_by_end on absences (to_at) where not cancelled;

create table stand_ins (
  id uuid primary key,
  version int not null,
  head bytea not null,
  state jsonb not null,
  post text not null,
  username text not null,
  from_at timestamptz not null,
  to_at timestamptz
);

create table duty_shifts (
  id uuid primary key,
  version int not null,
  head bytea not null,
  state jsonb not null,
  department text not null,
  username text not null,
  removed bool not null
);
create index duty_of_department on duty_shifts (department) where not removed;

-- A year's published arrangement. Earlier ones stay in the events, with the calendar version they were in force under.
create table calendar_years (
  id uuid primary key,
  version int not null,
  head bytea not null,
  state jsonb not null,
  year int not null unique
);

create table office_hours (
  id uuid primary key,
  version int not null,
  head bytea not null,
  state jsonb not null,
  department text,
  from_on date not null,
  removed bool not null
);
create unique index office_hours_once on office_hours (coalesce(department, ''), from_on) where not removed;

create table vacations (
  id uuid primary key,
  version int not null,
  head bytea not null,
  state jsonb not null,
  department text not null,
  from_on date not null,
  removed bool not null
);
create unique index vacations_once on vacations (department, from_on) where not removed;

grant select, insert, update on divisions, departments, posts, staff, absences, stand_ins, duty_shifts, calendar_years,
  office_hours, vacations to {{serving}};
