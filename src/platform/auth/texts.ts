/** How an authenticator names this office's sign-in. */
export const ISSUER = 'Yinuo 一诺';
