import { describe, expect, it } from 'vitest';
import { looksPersonal, maskAddress, maskId, maskName, maskPhone } from './masks.ts';

describe('masks', () => {
  it.each([
    ['张三', '张*'],
    ['张三丰', '张*'],
    [' 李 ', '*'],
    ['欧阳娜娜', '欧阳*'],
    ['司马光', '司马*'],
    ['欧阳', '欧*'],
    ['阿迪力·买买提', '阿*'],
    ['𠮷野家', '𠮷*'],
    ['Ada Lovelace', 'A*'],
    ['', ''],
  ])('a name shows its surname only: %s (AC-5)', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ['13812341234', '138****1234'],
    ['+86 138-1234-1234', '138****1234'],
    ['008613812341234', '138****1234'],
    ['0533-2781234', '053****1234'],
    ['2781234', '****34'],
    ['8011', '****'],
    ['', ''],
  ])('a phone number keeps its ends, a short one hardly anything: %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it.each([
    ['370302199001011234', '370*************34'],
    ['20231234567', '202******67'],
    ['G1234567', '****'],
    ['', ''],
  ])('an id keeps its first three and last two: %s', (id, masked) => {
    expect(maskId(id)).toBe(masked);
  });

  it.each([
    ['山东省淄博市张店区新村路1号5号楼', '山东省淄博市张店区****'],
    ['内蒙古自治区赤峰市敖汉旗新惠镇', '内蒙古自治区赤峰市敖汉旗****'],
    ['西校区5号公寓301', '西校区****'],
    ['幸福小区3号楼', '****'],
    ['12 Main Street', '****'],
    ['', ''],
  ])('an address ends at its district or campus: %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  it.each([
    '电话13812345678，请回电',
    '138-1234-5678',
    '+8613812345678',
    '证件37030219900101123X',
    'a.teacher@example.edu.cn',
    '卡号 4111 1111 1111 1111',
  ])('a scan finds what looks personal: %s', (text) => {
    expect(looksPersonal(text)).toBe(true);
  });

  it.each([
    '2026-000123',
    '1790000000000',
    '2026-09-28T10:00:00+08:00',
    '0199a1b2-13812345678f-7000',
    '张*，138****1234',
    '4111 1111 1111 1112',
    '5 个工作日',
  ])('a scan lets through what is not: %s', (text) => {
    expect(looksPersonal(text)).toBe(false);
  });

  it('what a mask leaves does not look personal any more', () => {
    expect(looksPersonal(maskPhone('13812341234'))).toBe(false);
    expect(looksPersonal(maskId('37030219900101123X'))).toBe(false);
  });
});
