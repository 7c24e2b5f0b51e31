import { Type } from 'typebox';
import { Line, Maybe, Moment, Person, Text, ToldInput, Upload, words } from './contract-parts.ts';
import { PHOTO_KINDS } from './model-field.ts';

export const FIELD_CONTRACTS = {
  dispatch: {
    summary: 'Send a crew: whom the rule chooses, or those named',
    body: Type.Object({
      staff: Maybe(Type.Array(Line(64), { minItems: 1, maxItems: 10, uniqueItems: true })),
      post: Maybe(Line(64)),
      reason: Text,
      instead: Maybe(Type.Boolean({ description: 'Those sent before are relieved' })),
    }),
  },
  'return-job': {
    summary: 'Hand a job back, with the reason',
    body: Type.Object({ reason: Text }),
  },
  photos: {
    summary: 'Add photos taken before, during or after the work',
    body: Type.Object({
      uploads: Type.Array(Upload, { minItems: 1, maxItems: 10, uniqueItems: true }),
      kind: words(PHOTO_KINDS),
    }),
  },
  appoint: {
    summary: 'Record the time agreed on with the applicant',
    body: Type.Object({ from: Moment, to: Moment, told: Maybe(ToldInput) }),
  },
} as const;

/** `by` is absent where the applicant sent it with the matter. */
export const PhotoView = Type.Object({
  id: Type.String(),
  kind: words(PHOTO_KINDS),
  at: Type.String(),
  by: Maybe(Person),
});

const PostName = Type.Object({ code: Type.String(), name: Type.String() });

export const JobView = Type.Object({
  staff: Person,
  post: Maybe(PostName),
  finishes: Type.Boolean({
    description: 'Sent under a post that the item names: may bring the case to its end',
  }),
  finishedBy: Maybe(
    Type.Array(PostName, { description: 'Where not: the crews whose people may, beside the handler' }),
  ),
  at: Type.String(),
  by: Maybe(Person),
});

/** A photo as the applicant finds it: read at `/track/{trackingCode}/photos/{id}` where `shown`. */
export const TrackedPhoto = Type.Object({
  id: Type.String(),
  kind: words(PHOTO_KINDS),
  at: Type.String(),
  shown: Type.Boolean(),
});
