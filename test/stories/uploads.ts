import sharp from 'sharp';
import type { TestOffice } from '../office.ts';

const BOUNDARY = 'part-of-a-story';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

async function upload({ app }: TestOffice, content: Buffer, name: string) {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n`;
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/uploads',
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, host: 'localhost:8080' },
  });
  if (answer.statusCode !== 201) throw new Error(`the upload is refused: ${answer.body}`);
  const { id, claim } = answer.json() as { id: string; claim: string };
  return { id, claim };
}

/** Hands in a photo; what comes back is what a matter or a command names. */
export async function uploadPhoto(office: TestOffice) {
  const image = sharp({ create: { width: 24, height: 16, channels: 3, background: '#357' } });
  return upload(office, await image.jpeg().toBuffer(), 'photo.jpg');
}

export const uploadDocument = (office: TestOffice) => upload(office, PDF, 'paper.pdf');
