/** Plain JavaScript: read before anything of the program can be loaded. */
export const tooOldNode = (found) =>
  `一诺需要 Node.js 20.19 或更高版本，现在是 ${found}。\nYinuo needs Node.js 20.19 or newer; this is ${found}.\n`;
