/** Written by `npm run generate` from the migrated schema; do not change by hand. */
import type { ColumnType } from 'kysely';

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export interface Absences {
  cancelled: boolean;
  from_at: ColumnType<number, string, string>;
  head: Buffer;
  id: string;
  state: ColumnType<unknown, string, string>;
  to_at: ColumnType<number, string, string> | null;
  username: string;
  version: number;
}

export interface ApiKeys {
  created_at: Generated<ColumnType<number, string, string>>;
  expires_at: ColumnType<number, string, string> | null;
  id: string;
  name: string;
  revoked_at: ColumnType<number, string, string> | null;
  scopes: string[];
  secret_hash: string;
}

export interface AuthAccount {
  access_token: string | null;
  access_token_expires_at: ColumnType<number, string, string> | null;
  account_id: string;
  created_at: Generated<ColumnType<number, string, string>>;
  id: string;
  id_token: string | null;
  password: string | null;
  provider_id: string;
  refresh_token: string | null;
  refresh_token_expires_at: ColumnType<number, string, string> | null;
  scope: string | null;
  updated_at: Generated<ColumnType<number, string, string>>;
  user_id: string;
}

export interface AuthOldPasswords {
  password: string;
  replaced_at: Generated<ColumnType<number, string, string>>;
  user_id: string;
}

export interface AuthSession {
  created_at: Generated<ColumnType<number, string, string>>;
  expires_at: ColumnType<number, string, string>;
  id: string;
  ip_address: string | null;
  last_used_at: Generated<ColumnType<number, string, string>>;
  token: string;
  updated_at: Generated<ColumnType<number, string, string>>;
  user_agent: string | null;
  user_id: string;
}

export interface AuthUser {
  created_at: Generated<ColumnType<number, string, string>>;
  disabled_at: ColumnType<number, string, string> | null;
  display_username: string | null;
  email: string;
  email_verified: Generated<boolean>;
  id: string;
  image: string | null;
  must_change_password: Generated<boolean>;
  name: string;
  password_changed_at: Generated<ColumnType<number, string, string>>;
  updated_at: Generated<ColumnType<number, string, string>>;
  username: string;
}

export interface AuthVerification {
  created_at: Generated<ColumnType<number, string, string>>;
  expires_at: ColumnType<number, string, string>;
  id: string;
  identifier: string;
  updated_at: Generated<ColumnType<number, string, string>>;
  value: string;
}

export interface CalendarYears {
  head: Buffer;
  id: string;
  state: ColumnType<unknown, string, string>;
  version: number;
  year: number;
}

export interface Cases {
  accepted_at: ColumnType<number, string, string> | null;
  answer_level: string | null;
  backup: string | null;
  calendar_version: number;
  closed_at: ColumnType<number, string, string> | null;
  crew: Generated<string[]>;
  department: string;
  due_at: ColumnType<number, string, string>;
  due_on: string | null;
  erased_at: ColumnType<number, string, string> | null;
  event_from: ColumnType<number, string, string> | null;
  event_to: ColumnType<number, string, string> | null;
  handler: string | null;
  head: Buffer;
  id: string;
  maker: string | null;
  matter: string;
  merged_into: string | null;
  next_tick_at: ColumnType<number, string, string> | null;
  number: string;
  officer: string | null;
  orange_at: ColumnType<number, string, string> | null;
  post: string | null;
  provisional: Generated<boolean>;
  received_at: ColumnType<number, string, string>;
  review_due_at: ColumnType<number, string, string> | null;
  search: string | null;
  service: string | null;
  service_version: number | null;
  source: string;
  state: ColumnType<unknown, string, string>;
  status: string;
  support_clocks: ColumnType<unknown, string, string> | null;
  supporters: string[] | null;
  supporting: string[] | null;
  tracking_hash: string | null;
  verdict: string | null;
  version: number;
  yellow_at: ColumnType<number, string, string> | null;
}

export interface Contacts {
  asked: Generated<string[]>;
  calendar_version: number;
  case_number: string | null;
  channel: string;
  closed_at: ColumnType<number, string, string> | null;
  department: string;
  departments: string[];
  erased_at: ColumnType<number, string, string> | null;
  head: Buffer;
  id: string;
  kind: string;
  maker: string;
  next_tick_at: ColumnType<number, string, string> | null;
  number: string;
  officer: string;
  phone_hash: string | null;
  received_at: ColumnType<number, string, string>;
  receiver: string | null;
  search: string | null;
  state: ColumnType<unknown, string, string>;
  status: string;
  to_department: string | null;
  to_staff: string | null;
  version: number;
}

export interface Departments {
  code: string;
  division: string | null;
  head: Buffer;
  id: string;
  name: string;
  state: ColumnType<unknown, string, string>;
  version: number;
}

export interface Divisions {
  code: string;
  head: Buffer;
  id: string;
  state: ColumnType<unknown, string, string>;
  version: number;
}

export interface DocumentNumbers {
  about: string;
  kind: string;
  n: number;
  number: string;
  part: number;
  series: string;
  year: number;
}

export interface DutyShifts {
  department: string;
  head: Buffer;
  id: string;
  removed: boolean;
  state: ColumnType<unknown, string, string>;
  username: string;
  version: number;
}

export interface Erasures {
  at: ColumnType<number, string, string>;
  by: string | null;
  id: Generated<number>;
  number: string;
  stream: string;
  stream_id: string;
  texts: number;
  why: string;
}

export interface Events {
  actor: ColumnType<unknown, string, string>;
  at: ColumnType<number, string, string>;
  data: ColumnType<unknown, string, string>;
  demand: string;
  hash: Buffer;
  position: Generated<number>;
  prev: Buffer;
  stream: string;
  stream_id: string;
  type: string;
  version: number;
}

export interface Heartbeats {
  at: ColumnType<number, string, string>;
  worker: string;
}

export interface Idempotency {
  answer: ColumnType<unknown, string, string>;
  body_hash: string;
  created_at: Generated<ColumnType<number, string, string>>;
  key: string;
  scope: string;
  status: number;
}

export interface Inbox {
  at: ColumnType<number, string, string>;
  dedupe: string;
  demand: string;
  id: Generated<number>;
  kind: string;
  number: string | null;
  params: Generated<ColumnType<unknown, string, string>>;
  read_at: ColumnType<number, string, string> | null;
  staff: string;
}

export interface KnownDevices {
  device_hash: string;
  failed_at: ColumnType<number, string, string> | null;
  failures: Generated<number>;
  last_at: Generated<ColumnType<number, string, string>>;
  user_id: string;
}

export interface LookUps {
  at: ColumnType<number, string, string>;
  demand: string;
  id: Generated<number>;
  number: string;
  staff: string;
}

export interface Office {
  calendar_version: Generated<number>;
  catalogue_version: Generated<number>;
  clock_at: ColumnType<number, string, string> | null;
  clock_offset_ms: Generated<number>;
  demo: Generated<boolean>;
  examples_loaded: Generated<boolean>;
  id: Generated<string>;
  name: Generated<string>;
  one: Generated<boolean>;
  organisation_version: Generated<number>;
  settings: Generated<ColumnType<unknown, string, string>>;
}

export interface OfficeHours {
  department: string | null;
  from_on: string;
  head: Buffer;
  id: string;
  removed: boolean;
  state: ColumnType<unknown, string, string>;
  version: number;
}

export interface Places {
  building: string;
  closed: boolean;
  code: string;
  head: Buffer;
  id: string;
  state: ColumnType<unknown, string, string>;
  version: number;
}

export interface Posts {
  code: string;
  department: string | null;
  division: string | null;
  head: Buffer;
  id: string;
  role: string;
  state: ColumnType<unknown, string, string>;
  version: number;
}

export interface RefusedActs {
  at: Generated<ColumnType<number, string, string>>;
  caller: string | null;
  caller_kind: string;
  code: string;
  demand: string;
  id: Generated<number>;
  method: string;
  operation: string;
  params: ColumnType<unknown, string, string>;
  request_id: string;
}

export interface SavedViews {
  id: Generated<string>;
  name: string;
  page: string;
  search: string;
  staff: string;
}

export interface SchemaMigrations {
  additive: boolean;
  applied_at: Generated<ColumnType<number, string, string>>;
  checksum: string;
  file: string;
  number: number;
}

export interface Seals {
  events: number;
  from_position: number;
  prev: Buffer;
  root: Buffer;
  sealed_at: ColumnType<number, string, string>;
  sealed_on: string;
  to_position: number;
}

export interface SecondFactors {
  confirmed_at: ColumnType<number, string, string> | null;
  created_at: Generated<ColumnType<number, string, string>>;
  last_step: Generated<number>;
  recovery_hashes: string[];
  secret_sealed: string;
  user_id: string;
}

export interface ServerSecrets {
  name: string;
  value: string;
}

export interface ServiceItems {
  code: string;
  department: string;
  draft_stage: string | null;
  head: Buffer;
  id: string;
  next_tick_at: ColumnType<number, string, string> | null;
  review_due_on: string | null;
  state: ColumnType<unknown, string, string>;
  status: string;
  version: number;
  withdrawn_at: ColumnType<number, string, string> | null;
}

export interface ServiceVersions {
  code: string;
  department: string;
  effective_on: string;
  elements: ColumnType<unknown, string, string>;
  n: number;
  name: string;
  published_at: ColumnType<number, string, string>;
  search: string;
}

export interface SignInFailures {
  account_hash: string;
  failures: number;
  last_at: Generated<ColumnType<number, string, string>>;
  locked_until: ColumnType<number, string, string> | null;
}

export interface SignIns {
  at: Generated<ColumnType<number, string, string>>;
  by: string | null;
  id: Generated<number>;
  kind: string;
  username: string;
}

export interface Staff {
  department: string | null;
  head: Buffer;
  id: string;
  left_on: string | null;
  name: string;
  phone: string | null;
  state: ColumnType<unknown, string, string>;
  title: string | null;
  username: string;
  version: number;
}

export interface StandIns {
  from_at: ColumnType<number, string, string>;
  head: Buffer;
  id: string;
  post: string;
  state: ColumnType<unknown, string, string>;
  to_at: ColumnType<number, string, string> | null;
  username: string;
  version: number;
}

export interface Texts {
  body: string | null;
  erased_at: ColumnType<number, string, string> | null;
  id: string;
  kind: string;
  salt: string;
  stream_id: string;
}

export interface Uploads {
  bound_at: ColumnType<number, string, string> | null;
  bound_to: string | null;
  claim_hash: string;
  created_at: Generated<ColumnType<number, string, string>>;
  digest: string;
  id: string;
  media_type: string;
  name: string;
  shown: boolean;
  size_bytes: number;
}

export interface Vacations {
  department: string;
  from_on: string;
  head: Buffer;
  id: string;
  removed: boolean;
  state: ColumnType<unknown, string, string>;
  version: number;
}

export interface DB {
  absences: Absences;
  api_keys: ApiKeys;
  auth_account: AuthAccount;
  auth_old_passwords: AuthOldPasswords;
  auth_session: AuthSession;
  auth_user: AuthUser;
  auth_verification: AuthVerification;
  calendar_years: CalendarYears;
  cases: Cases;
  contacts: Contacts;
  departments: Departments;
  divisions: Divisions;
  document_numbers: DocumentNumbers;
  duty_shifts: DutyShifts;
  erasures: Erasures;
  events: Events;
  heartbeats: Heartbeats;
  idempotency: Idempotency;
  inbox: Inbox;
  known_devices: KnownDevices;
  look_ups: LookUps;
  office: Office;
  office_hours: OfficeHours;
  places: Places;
  posts: Posts;
  refused_acts: RefusedActs;
  saved_views: SavedViews;
  schema_migrations: SchemaMigrations;
  seals: Seals;
  second_factors: SecondFactors;
  server_secrets: ServerSecrets;
  service_items: ServiceItems;
  service_versions: ServiceVersions;
  sign_in_failures: SignInFailures;
  sign_ins: SignIns;
  staff: Staff;
  stand_ins: StandIns;
  texts: Texts;
  uploads: Uploads;
  vacations: Vacations;
}
