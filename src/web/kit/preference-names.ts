/** Cookies that hold what a reader chose, so that the server draws a page so at once. */
export const LANGUAGE_COOKIE = 'yinuo_lang';
export const PRINT_COOKIE = 'yinuo_print';
