import { describe, expect, it } from 'vitest';
import { meant, piecesOf, saysMore, withPieces } from './material-words.ts';

const names = [
  { name: '无房证明', initials: ['wfzm'] },
  { name: '周转房租住申请表', initials: ['zzfzzsqb'] },
  { name: '申请表', initials: ['sqb'] },
];

describe('FC-3 materials typed', () => {
  it('FC-3 several in one line, with their copies', () => {
    expect(piecesOf('身份证 2，申请表1份、附件1; 照片×3')).toEqual([
      { name: '身份证', count: '2' },
      { name: '申请表', count: '1' },
      { name: '附件1' },
      { name: '照片', count: '3' },
    ]);
    expect([saysMore('附件1'), saysMore('申请表 2'), saysMore('甲，乙')]).toEqual([false, true, true]);
  });

  it('FC-3 by two letters, and the copies right behind', () => {
    expect(meant(names, 'sq2')).toEqual({
      found: [
        { name: '申请表', count: '2' },
        { name: '周转房租住申请表', count: '2' },
      ],
      byLetters: true,
    });
    expect(meant(names, 'ppt').found).toEqual([]);
  });

  it('FC-3 words are found and stay what was typed', () => {
    expect(meant(names, '申请')).toMatchObject({
      byLetters: false,
      found: [{ name: '周转房租住申请表' }, { name: '申请表' }],
    });
    expect(meant(names, '').found).toEqual([]);
  });

  it('FC-3 a line becomes rows, with an empty one below', () => {
    const rows = [
      { id: 1, name: '身份证 2，申请表', count: '1' },
      { id: 2, name: '', count: '1' },
    ];
    expect(withPieces(rows, 1, piecesOf('身份证 2，申请表'))).toEqual({
      rows: [
        { id: 1, name: '身份证', count: '2' },
        { id: 3, name: '申请表', count: '1' },
        { id: 2, name: '', count: '1' },
      ],
      last: 3,
    });
    expect(withPieces(rows.slice(0, 1), 1, [{ name: '照片' }]).rows).toHaveLength(2);
  });
});
