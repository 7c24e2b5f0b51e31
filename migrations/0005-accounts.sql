-- Accounts, sessions, keys, refused acts and uploads. The auth_ tables hold what the login library expects (its names
-- are camelCase there and mapped); `last_used_at`, `must_change_password` and the like are the house's own columns.

create table auth_user (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  username text not null unique,
  display_username text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- A one-time password was given out and is to be replaced at first sign-in.
  must_change_password boolean not null default true,
  password_changed_at timestamptz not null default now(),
  -- Staff who left: the account stays, nobody signs in with it.
  disabled_at timestamptz
);

create table auth_session (
  id text primary key,
  token text not null unique,
  user_id text not null references auth_user (id) on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Moved at most once a minute while in use; 30 idle minutes end the session.
  last_used_at timestamptz not null default now()
);
create index auth_session_of_user on auth_session (user_id);
create index auth_session_end on auth_session (expires_at);

create table auth_account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references auth_user (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index auth_account_of_user on auth_account (user_id);

create table auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_verification_of on auth_verification (identifier);

-- The last passwords of an account, hashed, so that none of them is taken again.
create table auth_old_passwords (
  user_id text not null references auth_user (id) on delete cascade,
  password text not null,
  replaced_at timestamptz not null default now(),
  primary key (user_id, replaced_at)
);

-- Failed sign-ins in a row by the hashed username, whether or not there is such an account: people type their
-- password into the wrong field.
create table sign_in_failures (
  account_hash text primary key,
  failures int not null,
  last_at timestamptz not null default now(),
  locked_until timestamptz
);
create index sign_in_failures_age on sign_in_failures (last_at);

-- Devices from which an account was signed in before: they may still try while the account is locked.
create table known_devices (
  user_id text not null references auth_user (id) on delete cascade,
  device_hash text not null,
  last_at timestamptz not null default now(),
  failures int not null default 0,
  failed_at timestamptz,
  primary key (user_id, device_hash)
);

-- Who signed in, failed to, left, or had a password changed: of accounts that exist.
create table sign_ins (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  username text not null,
  kind text not null check (kind in ('signedIn', 'failed', 'refusedLocked', 'signedOut', 'passwordChanged',
    'passwordReset', 'created', 'disabled', 'enabled', 'unlocked')),
  -- The administrator, where it was not the person.
  by text
);
create index sign_ins_of on sign_ins (username, at desc);
create trigger sign_ins_append_only before update or delete on sign_ins
  for each row execute function refuse_change();
create trigger sign_ins_no_truncate before truncate on sign_ins
  for each statement execute function refuse_change();

create table api_keys (
  id text primary key,
  name text not null,
  secret_hash text not null unique,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz
);

-- Secrets that every process of this office must share: signing of sessions and device cookies.
create table server_secrets (
  name text primary key,
  value text not null
);

-- Every act outside the caller's authority (SC-6.2).
create table refused_acts (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  request_id text not null,
  caller_kind text not null check (caller_kind in ('anonymous', 'staff', 'machine')),
  caller text,
  operation text not null,
  method text not null,
  params jsonb not null,
  code text not null,
  demand text not null
);
create index refused_acts_of_caller on refused_acts (caller, at desc);
create trigger refused_acts_append_only before update or delete on refused_acts
  for each row execute function refuse_change();
create trigger refused_acts_no_truncate before truncate on refused_acts
  for each statement execute function refuse_change();

-- Files handed in. Whoever sent one holds a claim (kept hashed) until a matter binds it; unbound ones go after a day.
create table uploads (
  id uuid primary key,
  claim_hash text not null,
  media_type text not null,
  name text not null,
  size_bytes bigint not null check (size_bytes >= 0),
  digest text not null,
  -- Re-encoded here, hence safe to show; everything else is only downloaded.
  shown boolean not null,
  created_at timestamptz not null default now(),
  bound_to uuid,
  bound_at timestamptz,
  check ((bound_to is null) = (bound_at is null))
);
create index uploads_unbound on uploads (created_at) where bound_to is null;
create index uploads_of on uploads (bound_to) where bound_to is not null;

grant select, insert, update, delete on auth_user, auth_session, auth_account, auth_verification, auth_old_passwords,
  sign_in_failures, known_devices, api_keys, uploads to {{serving}};
grant select, insert on server_secrets, refused_acts, sign_ins to {{serving}};
