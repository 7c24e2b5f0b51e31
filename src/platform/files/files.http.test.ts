import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { DEMO_LIMITS, NOBODY } from '../http/door.ts';
import { registerRoutes } from '../http/register.ts';
import { createServer } from '../http/server.ts';
import { claimUploads } from './claims.ts';
import { createFiles, type Files, openDisk } from './files.ts';
import { safeName } from './inspect.ts';
import { fileRoutes } from './routes.ts';

const MATTER = '11111111-1111-4111-8111-111111111111';
const LARGEST = 200_000;
let database: TestDatabase;
let folder: string;
let files: Files;
let app: FastifyInstance;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(os.tmpdir(), 'yinuo-files-test-'));
  files = createFiles(database.db.pool, openDisk(folder));
  app = await createServer({
    db: database.db.pool,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    limits: DEMO_LIMITS,
    deviceSecret: 'for tests',
    checkAnswers: true,
    authenticate: async ({ headers }) => {
      const username = headers['x-test-person'];
      if (typeof username !== 'string') return NOBODY;
      return {
        caller: { kind: 'staff', username, sessionId: 's' },
        byCookie: false,
      };
    },
  });
  const mayRead = async ({ boundTo }: { boundTo: string }, caller: object) =>
    boundTo === MATTER && JSON.stringify(caller).includes('handler');
  registerRoutes(app, fileRoutes({ files, mayRead, largestBytes: LARGEST }));
});

afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const BOUNDARY = 'limit-of-parts';
function form(content: Buffer, name: string, field = 'file', ending = `\r\n--${BOUNDARY}--\r\n`) {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from(ending)]);
}
const upload = (payload: Buffer, type = `multipart/form-data; boundary=${BOUNDARY}`) =>
  app.inject({ method: 'POST', url: '/api/v1/uploads', payload, headers: { 'content-type': type } });
const problem = (answer: Awaited<ReturnType<typeof upload>>) => `${answer.statusCode} ${answer.json().code}`;
const jpeg = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#345' } })
    .withExif({ IFD0: { Copyright: 'somebody', Model: 'a phone' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

describe('files handed in', () => {
  it('are refused when they are not what may be sent, whatever they are called', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const html = Buffer.from('<!doctype html><script>alert(1)</script>');
    const gif = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#345' } })
      .gif()
      .toBuffer();
    for (const content of [svg, html, gif, Buffer.from('just text'), Buffer.from('MZ\u0000\u0000')]) {
      expect(problem(await upload(form(content, 'photo.jpg')))).toBe('415 fileTypeRefused');
    }
    expect(problem(await upload(form(Buffer.alloc(0), 'photo.jpg')))).toBe('400 fileEmpty');
  });

  it('are refused when the image is broken or unfolds to too many pixels', async () => {
    const whole = await jpeg();
    expect(problem(await upload(form(whole.subarray(0, 200), 'a.jpg')))).toBe('415 imageUnreadable');
    const bomb = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(LARGEST * 2);
    expect(await files.store(bomb, 'bomb.png')).toMatchObject({ refused: 'imageUnreadable' });
  });

  it('are refused when too large, in another form, in another field, or cut off', async () => {
    expect(problem(await upload(form(Buffer.alloc(LARGEST + 1, 'x'), 'big.pdf')))).toBe('413 tooLarge');
    expect(problem(await upload(Buffer.alloc(LARGEST * 3, 'x')))).toBe('413 tooLarge');
    expect(problem(await upload(Buffer.from('{}'), 'application/json'))).toBe('415 mediaTypeUnsupported');
    expect(problem(await upload(form(PDF, 'a.pdf', 'other')))).toBe('400 fileMissing');
    expect(problem(await upload(form(PDF, 'a.pdf', 'file', '')))).toBe('400 formBroken');
    expect(problem(await upload(Buffer.from('nonsense')))).toMatch(/^400 (formBroken|fileMissing)$/);
    expect(problem(await upload(form(PDF, 'a.pdf'), 'multipart/form-data'))).toMatch(/^4\d\d /);
    const two = form(PDF, 'a.pdf', 'file', '');
    expect(problem(await upload(Buffer.concat([two, Buffer.from('\r\n'), form(PDF, 'b.pdf')])))).toBe(
      '400 fileMissing',
    );
    const field = `\r\n--${BOUNDARY}\r\nContent-Disposition: form-data; name="note"\r\n\r\nx\r\n--${BOUNDARY}--\r\n`;
    expect(problem(await upload(form(PDF, 'a.pdf', 'file', field)))).toBe('400 fileMissing');
    expect(problem(await upload(Buffer.from(field.slice(2))))).toBe('400 fileMissing');
  });

  it('come back re-encoded, upright and without metadata when they are images', async () => {
    const original = await jpeg();
    const answer = await upload(form(original, '../../IMG 证件.svg'));
    expect(answer.statusCode).toBe(201);
    const { id, claim } = answer.json();
    expect(answer.json()).toMatchObject({ name: 'IMG 证件.jpg', mediaType: 'image/jpeg' });
    expect(await claimUploads(database.db.pool, [{ id, claim }])).toEqual([id]);
    await database.db.pool.query('update uploads set bound_to = $1, bound_at = now() where id = $2', [
      MATTER,
      id,
    ]);
    const read = await app.inject({ url: `/api/v1/uploads/${id}`, headers: { 'x-test-person': 'handler' } });
    expect(read.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' });
    expect(read.headers['content-security-policy']).toContain('sandbox');
    const meta = await sharp(read.rawPayload).metadata();
    expect([meta.width, meta.height, meta.exif, meta.orientation]).toEqual([20, 40, undefined, undefined]);
    expect(read.rawPayload.includes('somebody')).toBe(false);
  });

  it('are only downloaded when they are documents', async () => {
    const { id } = (await upload(form(PDF, "申请'表.pdf"))).json();
    await database.db.pool.query('update uploads set bound_to = $1, bound_at = now() where id = $2', [
      MATTER,
      id,
    ]);
    const read = await app.inject({ url: `/api/v1/uploads/${id}`, headers: { 'x-test-person': 'handler' } });
    expect(read.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('申请')}%27${encodeURIComponent('表')}.pdf`,
    );
    expect(read.rawPayload.equals(PDF)).toBe(true);
  });

  it('SC-6 are seen by those who work on the matter only; for everyone else they are not there', async () => {
    const { id } = (await upload(form(PDF, 'a.pdf'))).json();
    const read = async (person?: string) =>
      (await app.inject({ url: `/api/v1/uploads/${id}`, headers: person ? { 'x-test-person': person } : {} }))
        .statusCode;
    expect([await read(), await read('window'), await read('handler')]).toEqual([401, 404, 404]);
    await database.db.pool.query('update uploads set bound_to = $1, bound_at = now() where id = $2', [
      MATTER,
      id,
    ]);
    expect([await read(), await read('window'), await read('handler')]).toEqual([401, 404, 200]);
    expect(
      (await app.inject({ url: '/api/v1/uploads/not-an-id', headers: { 'x-test-person': 'handler' } }))
        .statusCode,
    ).toBe(404);
  });

  it('need their claim, serve one matter, and keep the claim hashed', async () => {
    const { id, claim } = (await upload(form(PDF, 'a.pdf'))).json();
    const { pool } = database.db;
    expect(await claimUploads(pool, [{ id, claim: `${claim}x` }])).toBeUndefined();
    expect(await claimUploads(pool, [{ id: MATTER, claim }])).toBeUndefined();
    expect(JSON.stringify((await pool.query('select * from uploads')).rows)).not.toContain(claim);
    await pool.query('update uploads set bound_to = $1, bound_at = now() where id = $2', [MATTER, id]);
    expect(await claimUploads(pool, [{ id, claim }])).toBeUndefined();
  });

  it('are removed after a day when nobody bound them', async () => {
    const { id } = (await upload(form(PDF, 'a.pdf'))).json();
    const onDisk = async () =>
      (await readdir(path.join(folder, 'uploads'), { recursive: true })).some((name) => name.endsWith(id));
    expect(await onDisk()).toBe(true);
    await database.db.pool.query(
      `update uploads set created_at = now() - interval '25 hours' where id = $1`,
      [id],
    );
    expect(await files.removeUnbound()).toBe(1);
    expect([await onDisk(), await files.find(id)]).toEqual([false, undefined]);
  });

  it('get a harmless name with the ending of what they are', () => {
    expect(safeName('C:\\x\\..\\a.exe', 'pdf')).toBe('a.pdf');
    expect(safeName('../../etc/passwd', 'png')).toBe('passwd.png');
    expect(safeName('\u202Egpj.exe', 'jpg')).toBe('gpj.jpg');
    expect(safeName('.', 'jpg')).toBe('file.jpg');
    expect(safeName(undefined, 'jpg')).toBe('file.jpg');
  });
});
