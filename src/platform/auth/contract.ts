import { Type } from 'typebox';

export const Password = Type.String({ minLength: 1, maxLength: 200 });
/** Of an authenticator (six digits), or a recovery code. */
export const Code = Type.String({ minLength: 6, maxLength: 40 });

export const SessionAnswer = Type.Object({ username: Type.String(), mustChangePassword: Type.Boolean() });

export const WhoAmI = Type.Object({
  username: Type.String(),
  mustChangePassword: Type.Boolean(),
  mustAddSecondFactor: Type.Boolean(),
  secondFactor: Type.Boolean({ description: 'Whether a code is asked for at sign-in' }),
});

export const SignInBody = Type.Object({
  username: Type.String({ minLength: 1, maxLength: 64 }),
  password: Password,
  code: Type.Optional({
    ...Code,
    description:
      'Where the answer was `secondFactorNeeded`: the authenticator’s six digits, or a recovery code',
  }),
});
