const { office = '', demo = '' } = document.documentElement.dataset;

/** What the server wrote on the empty frame: whose desk this is. */
export const OFFICE = { name: office, demo: demo !== '' };
