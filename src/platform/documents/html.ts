/** HTML that is safe to send: made only by `html`, which escapes whatever is put in. */
export type Html = { readonly [made]: string };

const made = Symbol('html');

/** What a template takes: texts are escaped, HTML and lists of it are put in, nothing becomes nothing. */
export type HtmlPart = string | number | Html | HtmlPart[] | undefined | null | false;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escaped for text and for attributes in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/**
 * A template whose texts are escaped. Attributes stand in double quotes; addresses come from ourselves, never from users.
 * Example: `` html`<p lang="${lang}">${name}</p>` ``.
 */
export function html(parts: TemplateStringsArray, ...values: HtmlPart[]): Html {
  const text = parts.reduce((whole, part, index) => whole + render(values[index - 1]) + part);
  return { [made]: text };
}

function render(part: HtmlPart): string {
  if (part === undefined || part === null || part === false) return '';
  if (Array.isArray(part)) return part.map(render).join('');
  return typeof part === 'object' ? part[made] : escapeHtml(String(part));
}

/**
 * A style sheet of ours in its element. Nothing is decoded inside `<style>`, so it is not escaped; what would end the
 * element early is a fault of ours.
 */
export function styleSheet(css: string): Html {
  if (/<[/!]/.test(css)) throw new Error('a style sheet may not hold the end of its element');
  return { [made]: `<style>${css}</style>` };
}

/** A whole page as it is sent. */
export function htmlDocument(page: Html): string {
  return `<!doctype html>\n${page[made]}\n`;
}
