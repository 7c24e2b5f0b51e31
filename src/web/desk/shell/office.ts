const { office = '', demo = '', session = '' } = document.documentElement.dataset;

/** What the server wrote on the empty frame: whose desk this is, and whether somebody was signed in then. */
export const OFFICE = { name: office, demo: demo !== '', signedIn: session !== '' };
