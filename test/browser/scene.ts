import { atCounter } from '../stories/contacts.ts';
import { submit } from '../stories/matters.ts';
import type { BrowserOffice } from './browser-office.ts';

/** What there is to look at: matters, a job of the craftsman's, a contact, with a long name and a broken line in them. */
export type Scene = {
  number: string;
  code: string;
  job: string;
  contact: string;
  place: string;
  staff: string;
};

/** Their addresses follow from the list of pages; what they show, from a scene that was made. */
export const NOBODY: Scene = {
  number: '2026-000001',
  code: 'x',
  job: '2026-000001',
  contact: 'x',
  place: 'x',
  staff: 'x',
};

/** Somebody with a long name reports something at length. */
const AT_LENGTH = {
  applicant: {
    kind: 'teacher',
    name: '阿卜杜热西提·买买提依明江',
    unit: '马克思主义学院思想政治理论课教学研究中心（东校区）',
    phone: '13800001234',
  },
  matter: '三楼走廊尽头靠近开水间一侧的墙面从上周开始渗水，\n现在顺着插座往下流，请尽快来看。',
};

export async function makeScene(office: BrowserOffice): Promise<Scene> {
  const { number, code } = await submit(office.anyone, 'WX-02', AT_LENGTH);
  const job = (await submit(office.anyone, 'WX-02', { matter: '水龙头关不紧' })).number;
  const handler = await office.signIn('handler');
  const sent = await handler.post(`/cases/${job}/dispatch`, { staff: ['crew'], reason: '就在附近' });
  if (sent.status !== 200) throw new Error(`the crew is not sent: ${sent.text}`);
  const window = await office.signIn('window');
  const contact = await window.post('/contacts', atCounter());
  if (contact.status !== 201) throw new Error(`the contact is refused: ${contact.text}`);
  const { body } = await office.anyone.get('/departments/WX');
  const staff: string = body.staff.find((one: { code?: string }) => one.code).code;
  return { number, code, job, contact: contact.body.number, place: 'EC-J3-302', staff };
}
