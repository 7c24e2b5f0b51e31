import { openTestOffice } from '../office.ts';
import type { Client, Sent } from '../office-client.ts';

/** What somebody at the window or on the phone brings, as the clerk takes it down. Names and numbers are made up. */
export const visitor = { name: '张三丰', unit: '化学学院', phone: '13812345678', address: '3号公寓 402' };

export const call = (more: object = {}) => ({
  channel: 'phone',
  visitor: { phone: '13812345678' },
  kind: 'enquiry',
  matter: '问洗衣房几点开门',
  ...more,
});

export const atCounter = (more: object = {}) => ({
  channel: 'counter',
  visitor,
  kind: 'matter',
  matter: '宿舍灯坏了，要求更换',
  ...more,
});

/** Everything FC-3 asks of something received on behalf. */
export const onBehalf = (department: string, more: object = {}) => ({
  kind: 'receivedOnBehalf',
  for: { department },
  materials: [{ name: '申请表', count: 2 }],
  ...more,
});

const PEOPLE = ['window', 'handler', 'head', 'supporter', 'supporthead', 'registrar'] as const;

/** An office with those who meet on contacts signed in, and what their tests ask again and again. */
export async function openContactOffice(clock: string) {
  const office = await openTestOffice(clock);
  const signedIn = await Promise.all(PEOPLE.map((name) => office.signIn(name)));
  const [window, handler, head, supporter, supporthead, registrar] = signedIn as [
    Client,
    Client,
    Client,
    Client,
    Client,
    Client,
  ];
  return {
    office,
    clerk: window,
    handler,
    head,
    supporter,
    supportHead: supporthead,
    registrar,
    /** Registers a contact that must go through; its number. */
    async receive(body: object, by = window): Promise<string> {
      const sent = await by.post('/contacts', body);
      if (sent.status !== 201) throw new Error(`the contact is refused: ${sent.text}`);
      return sent.body.number;
    },
  };
}

export type ContactOffice = Awaited<ReturnType<typeof openContactOffice>>;

/** Kinds of the notes somebody has of a contact, the newest first. */
export async function notesOf(client: Client, number: string): Promise<string[]> {
  const { body } = await client.get('/inbox?limit=200');
  const notes: { number?: string; kind: string }[] = body.items;
  return notes.filter((note) => note.number === number).map(({ kind }) => kind);
}

export const pointersOf = ({ body }: Sent): string[] =>
  body.errors.map(({ pointer }: { pointer: string }) => pointer);
