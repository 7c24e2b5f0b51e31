import { describe, expect, it } from 'vitest';
import { at, person, sampleOffice } from '../../../test/sample-office.ts';
import { viewOf } from '../organisation/view.ts';
import { applicantAmongStaff } from './own-matter.ts';

const NOW = at('09-28 10:00');
const view = viewOf(
  sampleOffice({
    staff: [
      person('handler', { name: '林晚舟', phone: '138-0000-1234' }),
      person('backup', { name: '林晚舟', phone: '13800005678' }),
      person('crew', { name: '方远' }),
      person('head', { name: '何青', phone: '13800009999', leftOn: '2026-09-01' }),
    ],
  }),
);

describe('SC-6.3 staff who apply for themselves', () => {
  const table: [
    string,
    { name: string; phone?: string } | undefined,
    string | undefined,
    string | undefined,
  ][] = [
    [
      'the name and the phone, however it is written',
      { name: ' 林晚舟', phone: '+86 138 0000 1234' },
      undefined,
      'handler',
    ],
    [
      'a namesake with another phone is somebody else',
      { name: '林晚舟', phone: '13911112222' },
      'handler',
      undefined,
    ],
    [
      'of two of one name the one with the phone',
      { name: '林晚舟', phone: '13800005678' },
      'handler',
      'backup',
    ],
    [
      'who sends it in, by the name where no phone is known',
      { name: '方远', phone: '13800000000' },
      'crew',
      'crew',
    ],
    [
      'the name alone says nothing of who did not send it',
      { name: '方远', phone: '13800000000' },
      'handler',
      undefined,
    ],
    [
      'whoever has left is an applicant like any other',
      { name: '何青', phone: '13800009999' },
      undefined,
      undefined,
    ],
    ['a stranger', { name: '赵一', phone: '13800001234' }, 'handler', undefined],
    ['no applicant at all', undefined, 'handler', undefined],
  ];
  it.each(table)('SC-6.3 %s', (_, applicant, sender, expected) => {
    const given = applicant && { kind: 'staff' as const, ...applicant };
    expect(applicantAmongStaff(given as never, sender, view, NOW)).toBe(expected);
  });
});
