import { describe, expect, it } from 'vitest';
import { html, htmlDocument, styleSheet } from './html.ts';

const text = (page: ReturnType<typeof html>) => htmlDocument(page).replace('<!doctype html>\n', '').trimEnd();

describe('html', () => {
  it('escapes texts in content and attributes, and keeps what it made itself', () => {
    const name = `<b class="x">'&`;
    expect(text(html`<p title="${name}">${html`<i>${name}</i>`}</p>`)).toBe(
      '<p title="&lt;b class=&quot;x&quot;&gt;&#39;&amp;"><i>&lt;b class=&quot;x&quot;&gt;&#39;&amp;</i></p>',
    );
  });

  it('joins lists and leaves out what is not there', () => {
    expect(text(html`<ul>${['a', html`<li>${1}</li>`, undefined, false, null]}</ul>`)).toBe(
      '<ul>a<li>1</li></ul>',
    );
  });

  it('puts a style sheet in as it is: inside its element nothing is decoded', () => {
    const css = 'body > p { font: 9pt "Noto Sans CJK SC" }';
    expect(text(html`<head>${styleSheet(css)}</head>`)).toBe(`<head><style>${css}</style></head>`);
    expect(() => styleSheet('a { } </style><script>')).toThrow();
    expect(() => styleSheet('<!-- a { }')).toThrow();
  });

  it('takes nothing for HTML that it did not make', () => {
    const forged = JSON.parse('{"made":"<script>"}') as never;
    expect(text(html`${forged}`)).not.toContain('<script>');
  });
});
