-- The second factor of an account (TOTP, RFC 6238): its secret sealed with a secret of the server, the last time step
-- whose code was taken, and the hashes of the recovery codes that are left.
create table second_factors (
  user_id text primary key references auth_user (id) on delete cascade,
  secret_sealed text not null,
  recovery_hashes text[] not null,
  last_step bigint not null default 0,
  created_at timestamptz not null default now(),
  -- Not asked for before its owner has shown that it works.
  confirmed_at timestamptz
);

alter table sign_ins drop constraint sign_ins_kind_check;
alter table sign_ins add constraint sign_ins_kind_check check (kind in ('signedIn', 'failed', 'refusedLocked',
  'signedOut', 'passwordChanged', 'passwordReset', 'created', 'disabled', 'enabled', 'unlocked', 'secondFactorAdded',
  'secondFactorRemoved', 'recoveryCodeUsed'));

grant select, insert, update, delete on second_factors to {{serving}};
