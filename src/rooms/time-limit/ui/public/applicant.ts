import { PHONE } from '../../../../kernel/phone.ts';
import type { applicantTexts } from './texts/applicant.ts';

export const KINDS = ['student', 'teacher', 'staff', 'unit', 'visitor'] as const;
export type Kind = (typeof KINDS)[number];

/** As typed: blank is not given. */
export type Applicant = {
  kind: Kind | '';
  name: string;
  unit: string;
  phone: string;
  email: string;
  address: string;
};
export const NOBODY: Applicant = { kind: '', name: '', unit: '', phone: '', email: '', address: '' };

export const isKind = (value: unknown): value is Kind => KINDS.includes(value as Kind);

/** What is wrong with it, by field: the field's own words, or that it is blank. */
export type ApplicantWrong = { field: keyof Applicant; says: 'blank' | keyof typeof applicantTexts };

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function applicantWrong({ kind, name, phone, email }: Applicant): ApplicantWrong[] {
  const wrong: ApplicantWrong[] = [];
  if (!kind) wrong.push({ field: 'kind', says: 'blank' });
  if (!name.trim()) wrong.push({ field: 'name', says: 'blank' });
  if (!phone.trim()) wrong.push({ field: 'phone', says: 'blank' });
  else if (!PHONE.test(phone.trim())) wrong.push({ field: 'phone', says: 'phoneWrong' });
  if (email.trim() && !EMAIL.test(email.trim())) wrong.push({ field: 'email', says: 'emailWrong' });
  return wrong;
}

/** What is sent: trimmed, without what was left blank. */
export function applicantBody(applicant: Applicant) {
  const { kind, ...texts } = applicant;
  const given = Object.entries(texts).flatMap(([key, value]) => (value.trim() ? [[key, value.trim()]] : []));
  return { kind: isKind(kind) ? kind : undefined, ...Object.fromEntries(given) };
}

/** What the server gave back of it, as a form holds it. */
export function applicantOf(found: Record<string, unknown> | undefined): Applicant {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const { kind, name, unit, phone, email, address } = found ?? {};
  return {
    kind: isKind(kind) ? kind : '',
    name: text(name),
    unit: text(unit),
    phone: text(phone),
    email: text(email),
    address: text(address),
  };
}
