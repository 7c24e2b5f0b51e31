/** Names of accounts: lower case, safe in addresses and in a file's name. */
export const USERNAME = /^[a-z0-9][a-z0-9_.-]{0,63}$/;

/** The login library wants an address for everyone; this one can never receive anything. */
export const addressOf = (username: string) => `${username}@accounts.invalid`;

/** Name of the session cookie; over TLS it has a prefix besides. */
export const SESSION_COOKIE = 'yinuo.session_token';
