import { formatInstant } from '../../src/kernel/time.ts';
import type { Client, Sent } from '../office-client.ts';
import { at } from '../sample-office.ts';

/** A moment of 2026 as it stands in a body. Example: `moment('09-28 10:00')`. */
export const moment = (text: string): string => formatInstant(at(text));

/** What somebody of the public sends; `more` replaces or adds. */
export function matter(service: string, more: object = {}) {
  return {
    service,
    applicant: { kind: 'teacher', name: '林晚舟', unit: '文学院', phone: '13800001234' },
    matter: '三楼走廊墙面渗水',
    privacyNotice: 'accepted',
    ...(service.startsWith('WX') ? { location: { campus: '东校区', building: '教三楼', room: '302' } } : {}),
    ...more,
  };
}

/** A telling by phone, unless said otherwise. */
export function told(text: string, more: object = {}) {
  return { means: 'phone', at: moment(text), to: '林老师', text: '已说明情况和新的时间', ...more };
}

/** Submits and gives number and tracking code; fails loudly when refused. */
export async function submit(
  client: Client,
  service: string,
  more: object = {},
): Promise<{ number: string; code: string; body: Sent['body'] }> {
  const sent = await client.post('/cases', matter(service, more));
  if (sent.status !== 201) throw new Error(`${service} is refused: ${sent.text}`);
  return { number: sent.body.number, code: sent.body.trackingCode, body: sent.body };
}

export const readCase = async (client: Client, number: string): Promise<Sent['body']> =>
  (await client.get(`/cases/${number}`)).body;

/** The notes about a case in somebody's inbox, oldest first, as `kind at`. */
export async function notesOf(client: Client, number: string): Promise<string[]> {
  const { body } = await client.get('/inbox?limit=200');
  return (body.items as { number?: string; kind: string; at: string }[])
    .filter((note) => note.number === number)
    .map((note) => `${note.kind} ${note.at.slice(5, 16).replace('T', ' ')}`)
    .reverse();
}
