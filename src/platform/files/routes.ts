import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { refuse as refuseAtDoor } from '../http/refusals.ts';
import { type AnyRoute, type Caller, defineRoute } from '../http/route.ts';
import type { Files, StoredFile } from './files.ts';
import { refuse } from './refusals.ts';

export type FilePorts = {
  files: Files;
  /** Whether this caller sees the matter a file is bound to; the room it belongs to knows. */
  mayRead(file: { id: string; boundTo: string }, caller: Caller): Promise<boolean>;
  /** Bytes of one file; 10 MiB unless said otherwise. */
  largestBytes?: number;
};

const TEN_MIB = 10_485_760;
const TAG = 'files';

/** `POST /uploads` for everybody, `GET /uploads/{id}` for whoever sees the matter. */
export function fileRoutes(ports: FilePorts): AnyRoute[] {
  return [uploadRoute(ports), readRoute(ports)];
}

function uploadRoute({ files, largestBytes = TEN_MIB }: FilePorts): AnyRoute {
  return defineRoute({
    method: 'POST',
    path: '/uploads',
    operationId: 'uploadFile',
    summary: 'Hand in one file; bind it to a matter with its claim within a day',
    tag: TAG,
    caller: 'anyone',
    intake: true,
    multipart: true,
    bodyLimit: largestBytes + 65_536,
    answers: {
      201: Type.Object({
        id: Type.String({ format: 'uuid' }),
        claim: Type.String({
          description: 'Shown once; a matter or a command names the file by `{ "id": …, "claim": … }` alone',
        }),
        name: Type.String(),
        mediaType: Type.String(),
        sizeBytes: Type.Integer(),
      }),
    },
    handle: async (_, request) => {
      const part = await readPart(request, largestBytes);
      if (isRefusal(part)) return part;
      const upload = await files.store(part.content, part.name);
      return isRefusal(upload) ? upload : { body: upload };
    },
  });
}

async function readPart(
  request: FastifyRequest,
  largest: number,
): Promise<{ content: Buffer; name?: string } | Refusal> {
  try {
    // One part more than is taken, so that a second one is seen and refused instead of being left out in silence.
    const limits = { files: 2, fileSize: largest, fields: 1, parts: 2, headerPairs: 20 };
    let taken: { content: Buffer; name?: string } | undefined;
    for await (const part of request.parts({ limits })) {
      if (taken || part.type !== 'file' || part.fieldname !== 'file') return refuse('fileMissing');
      taken = { content: await part.toBuffer(), name: part.filename };
    }
    return taken ?? refuse('fileMissing');
  } catch (error) {
    const code = String((error as { code?: unknown }).code ?? '');
    if (/LIMIT|TOO_LARGE/.test(code)) return refuseAtDoor('tooLarge');
    return refuse('formBroken');
  }
}

function readRoute({ files, mayRead }: FilePorts): AnyRoute {
  return defineRoute({
    method: 'GET',
    path: '/uploads/{id}',
    operationId: 'readFile',
    summary: 'Read a file of a matter one may see',
    tag: TAG,
    caller: 'signedIn',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    answers: { 200: null },
    produces: ['application/octet-stream'],
    load: async ({ params, caller }): Promise<StoredFile | Refusal> => {
      const file = await files.find(params.id);
      const boundTo = file?.boundTo;
      const isSeen = boundTo && (await mayRead({ id: params.id.toLowerCase(), boundTo }, caller));
      return file && isSeen ? file : refuse('fileUnknown');
    },
    handle: async ({ loaded }) => files.send(loaded),
  });
}
