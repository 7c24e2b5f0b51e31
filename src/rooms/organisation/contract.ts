import { Type } from 'typebox';
import {
  ABSENCE_KINDS,
  DEPARTMENT_KINDS,
  FIRST_CONTACT_POWERS,
  POST_COVERS,
  POST_ROLES,
  SEATS,
} from './model.ts';

const words = <const W extends readonly string[]>(list: W) =>
  Type.Unsafe<W[number]>({ type: 'string', enum: [...list] });
const Maybe = Type.Optional;
const Line = Type.String({ maxLength: 200 });
const Text = Type.String({ maxLength: 2_000 });
const Lines = Type.Array(Text, { maxItems: 100 });
const Day = Type.String({ format: 'date' });
const Moment = Type.String({ format: 'date-time', description: 'RFC 3339 with offset' });
const Code = Type.String({ pattern: '^[A-Za-z0-9_.-]{1,64}$' });
const Username = Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{0,63}$' });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()]);
const Next = Type.Union([Type.String(), Type.Null()]);
const list = <T extends Parameters<typeof Type.Array>[0]>(item: T) =>
  Type.Object({ items: Type.Array(item), next: Next });

export const CodeParams = Type.Object({ code: Code });
export const UsernameParams = Type.Object({ username: Username });

const Coded = Type.Object({ code: Type.String(), name: Type.String() });
const Named = Type.Object({ username: Type.String(), name: Type.String() });
const PublicPost = Type.Object({ code: Type.String(), name: Type.String(), scope: Type.String() });

const publicLine = {
  code: Type.String(),
  name: Type.String(),
  kind: words(DEPARTMENT_KINDS),
  division: Maybe(Coded),
  place: Type.String(),
  phone: Type.String(),
  windowHours: Type.String(),
  published: Type.Boolean({ description: 'Whether it has published any commitment (SC-0)' }),
  itemCount: Type.Integer(),
};
export const DepartmentList = list(Type.Object(publicLine));

/** FC-5: name, title, post and scope of the staff are public, and nothing else of them. */
export const PublicDepartment = Type.Object({
  ...publicLine,
  duties: Lines,
  standards: Lines,
  phones: Type.Array(Type.Object({ post: Type.String(), name: Type.String(), phone: Type.String() })),
  firstContact: Type.Array(
    Type.Object({
      post: Type.String(),
      name: Type.String(),
      phone: Maybe(Type.String()),
      may: Type.Array(words(FIRST_CONTACT_POWERS)),
    }),
  ),
  posts: Type.Array(PublicPost),
  staff: Type.Array(
    Type.Object({
      code: Maybe(Type.String({ description: 'Of the public page `/staff/{code}`' })),
      name: Type.String(),
      title: Type.String(),
      post: Maybe(Type.String()),
      scope: Maybe(Type.String()),
    }),
  ),
  items: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), kind: Type.String() })),
});

/** What a badge says, and its QR code leads to (FC-5). */
export const PublicStaff = Type.Object({
  code: Type.String({ description: 'What the QR code of the badge holds; says nothing of the person' }),
  name: Type.String(),
  title: Type.String(),
  department: Maybe(Type.Object({ code: Type.String(), name: Type.String(), phone: Type.String() })),
  posts: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      scope: Maybe(Type.String()),
      duties: Type.Array(Type.String()),
      phone: Maybe(Type.String()),
    }),
  ),
});
export const PublicStaffList = list(PublicStaff);

const ActingPost = Type.Object({
  code: Type.String(),
  name: Type.String(),
  role: words(POST_ROLES),
  department: Maybe(Type.String()),
  division: Maybe(Type.String()),
  as: Type.String({ description: 'A, B, pool, single, standIn, or the rank by which one acts' }),
  inCharge: Type.Boolean({
    description: 'Whether one has the authority of the post now; B has it while A is away',
  }),
  actingFor: Maybe(Named),
});
export const Me = Type.Object({
  username: Type.String(),
  name: Type.String(),
  title: Maybe(Type.String()),
  department: Maybe(Type.String()),
  posts: Type.Array(ActingPost),
  roles: Type.Array(words(POST_ROLES)),
  absent: Maybe(
    Type.Object({ id: Type.String(), from: Moment, to: Maybe(Moment), kind: words(ABSENCE_KINDS) }),
  ),
  allowed: Type.Array(Type.String()),
});

export const DirectoryList = list(
  Type.Object({
    kind: words(['department', 'post', 'staff'] as const),
    username: Maybe(Type.String()),
    code: Maybe(Type.String()),
    name: Type.String(),
    title: Maybe(Type.String()),
    department: Maybe(Coded),
    posts: Type.Array(PublicPost),
    phone: Maybe(Type.String()),
    away: Maybe(Type.Boolean()),
  }),
);

/* Divisions and departments as the administrator keeps them. */
export const Division = Type.Object({
  code: Type.String(),
  name: Type.String(),
  version: Maybe(Type.Integer()),
});
export const DivisionList = list(Division);
export const NewDivision = Type.Object({ code: Code, name: Maybe(Line) });
export const ChangedDivision = Type.Object({ name: Line });

const departmentFields = {
  name: Maybe(Line),
  kind: Maybe(words(DEPARTMENT_KINDS)),
  division: Maybe(orNull(Code)),
  duties: Maybe(Lines),
  standards: Maybe(Lines),
  place: Maybe(Text),
  phone: Maybe(Line),
  windowHours: Maybe(Text),
};
export const NewDepartment = Type.Object({ code: Code, ...departmentFields });
export const ChangedDepartment = Type.Object(departmentFields);
export const OfficeDepartment = Type.Object({
  code: Type.String(),
  name: Type.String(),
  kind: words(DEPARTMENT_KINDS),
  division: Maybe(Type.String()),
  duties: Lines,
  standards: Lines,
  place: Type.String(),
  phone: Type.String(),
  windowHours: Type.String(),
  head: Maybe(Named),
  version: Maybe(Type.Integer()),
  allowed: Type.Array(Type.String()),
});
export const OfficeDepartmentList = list(OfficeDepartment);

/* Posts. */
const WantedHolder = Type.Object({ username: Username, seat: words(SEATS) });
const postFields = {
  name: Maybe(Line),
  role: Maybe(words(POST_ROLES)),
  cover: Maybe(words(POST_COVERS)),
  department: Maybe(orNull(Code)),
  division: Maybe(orNull(Code)),
  scope: Maybe(Text),
  duties: Maybe(Lines),
  phone: Maybe(Line),
  firstContact: Maybe(Type.Array(words(FIRST_CONTACT_POWERS), { maxItems: 4, uniqueItems: true })),
  certificate: Maybe(orNull(Line)),
  buildings: Maybe(
    orNull(Type.Array(Line, { maxItems: 200, description: 'Served by this crew; without any, all of them' })),
  ),
  holders: Maybe(
    Type.Array(WantedHolder, { maxItems: 200, description: 'Exactly those who hold it from now on' }),
  ),
};
export const NewPost = Type.Object({ code: Code, ...postFields });
export const ChangedPost = Type.Object(postFields);
export const Post = Type.Object({
  code: Type.String(),
  name: Type.String(),
  role: words(POST_ROLES),
  cover: words(POST_COVERS),
  department: Maybe(Type.String()),
  division: Maybe(Type.String()),
  scope: Type.String(),
  duties: Lines,
  phone: Type.String(),
  firstContact: Type.Array(words(FIRST_CONTACT_POWERS)),
  certificate: Maybe(Type.String()),
  buildings: Maybe(Type.Array(Type.String())),
  holders: Type.Array(
    Type.Object({
      username: Type.String(),
      name: Type.String(),
      seat: words(SEATS),
      from: Day,
      away: Type.Boolean(),
    }),
  ),
  inCharge: Type.Array(
    Type.Object({ username: Type.String(), name: Type.String(), as: Type.String(), actingFor: Maybe(Named) }),
  ),
  needsStandIn: Type.Boolean(),
  version: Maybe(Type.Integer()),
  allowed: Type.Array(Type.String()),
});
export const PostList = list(Post);

/* Staff. */
const Certificate = Type.Object({ kind: Line, number: Line, expiresOn: Day });
const staffFields = {
  name: Maybe(Line),
  title: Maybe(orNull(Line)),
  phone: Maybe(orNull(Line)),
  department: Maybe(orNull(Code)),
  joinedOn: Maybe(Day),
  certificates: Maybe(Type.Array(Certificate, { maxItems: 50 })),
};
export const NewStaff = Type.Object({ username: Username, ...staffFields });
export const ChangedStaff = Type.Object(staffFields);
export const JoinedStaff = Type.Object({
  username: Type.String(),
  oneTimePassword: Type.Optional(
    Type.String({
      description:
        'Shown once; to be changed at the first sign-in. Absent where there was an account of that name: its password stays',
    }),
  ),
});
export const NewPassword = Type.Object({
  username: Type.String(),
  oneTimePassword: Type.String({ description: 'Shown once; to be changed at the first sign-in' }),
});
export const Staff = Type.Object({
  username: Type.String(),
  code: Maybe(Type.String({ description: 'Of the public page, for badges' })),
  name: Type.String(),
  title: Type.String(),
  department: Maybe(Type.String()),
  posts: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), seat: words(SEATS) })),
  joinedOn: Day,
  leftOn: Maybe(Day),
  away: Type.Boolean(),
  phone: Maybe(Type.String({ description: 'Personal: to the administrator and the department’s head only' })),
  certificates: Maybe(Type.Array(Certificate)),
  version: Maybe(Type.Integer()),
  allowed: Type.Array(Type.String()),
});
export const StaffList = list(Staff);
export const Leave = Type.Object({ on: Maybe(Day) });
export const LeftStaff = Type.Object({
  username: Type.String(),
  posts: Type.Array(Type.String()),
  withoutHolder: Type.Array(Type.String({ description: 'Posts that nobody holds any more' })),
});
