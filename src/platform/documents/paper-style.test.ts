import { expect, test } from 'vitest';
import { cssString } from './paper-style.ts';

test('words in a style sheet cannot end their string, or the sheet', () => {
  expect(cssString('维修服务中心 · 服务承诺')).toBe('"维修服务中心 · 服务承诺"');
  expect(cssString('a"; } </style>\\')).toBe('"a\\22 \\3b  \\7d  \\3c \\2f style\\3e \\5c "');
});
