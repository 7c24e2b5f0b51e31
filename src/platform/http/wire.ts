import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Refusal } from '../../kernel/refusal.ts';
import { refuse } from './refusals.ts';

const STATUS_LINES: Record<number, string> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  417: 'Expectation Failed',
  431: 'Request Header Fields Too Large',
};

const BROKEN: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** What is not even a request of the contract gets one plain problem. */
function plainProblem(status: number) {
  const body = JSON.stringify({
    type: 'urn:yinuo:problem:malformed',
    title: STATUS_LINES[status],
    status,
    code: 'malformed',
  });
  const headers = {
    'Content-Type': 'application/problem+json',
    'Content-Length': String(Buffer.byteLength(body)),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    Connection: 'close',
  };
  return { body, headers };
}

function endWith(socket: Socket, status: number): void {
  const { body, headers } = plainProblem(status);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_LINES[status]}\r\n${lines.join('')}\r\n${body}`);
}

/** What does not parse as HTTP has no request to answer: one plain problem, then the connection ends. */
export function answerBrokenRequest(
  error: Error & { code?: string },
  socket: Socket,
  isAnswering: (socket: Socket) => boolean,
): void {
  // Behind the beginning of an answer a second one would be read as part of the first.
  if (!socket.writable || error.code === 'ECONNRESET' || isAnswering(socket)) socket.destroy();
  else endWith(socket, BROKEN[error.code ?? ''] ?? 400);
}

/** Where Node would answer without a word, or not at all. */
export function answerOddRequests(server: Server): void {
  server.on('checkExpectation', (_: IncomingMessage, response: ServerResponse) => {
    const { body, headers } = plainProblem(417);
    response.writeHead(417, headers).end(body);
  });
  server.on('connect', (_: IncomingMessage, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    endWith(socket, 400);
  });
}

/** Beyond two thousand Node would leave headers out in silence. */
const MOST_HEADERS = 100;
/** A name or an address, and a port. */
const HOST = /^([\w.~%-]{1,255}|\[[\da-f:.]{2,45}\])(:\d{1,5})?$/i;

/** What the parser lets pass although two programs may read it in two ways. */
export function refuseOddHead({ raw }: FastifyRequest): Refusal | undefined {
  const { rawHeaders, headers, httpVersion } = raw;
  if (rawHeaders.length > MOST_HEADERS * 2) return refuse('tooManyHeaders', { most: MOST_HEADERS });
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at]?.toLowerCase() === 'host') hosts += 1;
  const isHost = hosts === 1 ? HOST.test(headers.host ?? '') : hosts === 0 && httpVersion === '1.0';
  if (!isHost) return refuse('headerMalformed', { header: 'Host' });
  const coding = headers['transfer-encoding'];
  if (coding !== undefined && coding.trim().toLowerCase() !== 'chunked')
    return refuse('headerMalformed', { header: 'Transfer-Encoding' });
  return undefined;
}
