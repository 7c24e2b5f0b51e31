import { expect, test } from 'vitest';
import { paperHtml } from './paper.ts';
import { linksOf } from './paper-links.ts';

test('a paper is there in the other language and as PDF, and what its address asks for is kept', () => {
  expect(linksOf('/api/v1/cases/1/documents/notice.html?part=2&lang=en', 'en', true)).toEqual({
    pdf: 'notice.pdf?part=2&lang=en',
    otherLanguage: 'notice.html?part=2&lang=zh',
  });
  expect(linksOf('/api/v1/cases/1/documents/finish.html', 'zh', false)).toEqual({
    otherLanguage: 'finish.html?lang=en',
  });
});

test('the page has the switch in its line for screens only, named in the language it leads to; a PDF has none', () => {
  const paper = { lang: 'zh', issuer: '某办', title: '回执', blocks: [], foot: [] } as const;
  const page = paperHtml(
    { ...paper, blocks: [...paper.blocks], foot: [] },
    linksOf('/x/receipt.html', 'zh', false),
  );
  expect(page).toContain('<a href="receipt.html?lang=en" hreflang="en" lang="en">English</a>');
  expect(page).toContain('@media print { .tools { display: none } }');
  expect(paperHtml({ ...paper, blocks: [], foot: [] })).not.toContain('hreflang');
});
