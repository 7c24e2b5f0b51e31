import { PassThrough } from 'node:stream';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import type { LiveHub } from '../live/hub.ts';
import { refuse } from '../refusals.ts';

/** A reader so far behind is not there any more. */
const MOST_UNREAD_BYTES = 65_536;

/** `GET /events/stream`: news for whoever is signed in, as server-sent events; each is a JSON object. */
export const streamRoute = (hub: LiveHub): AnyRoute =>
  defineRoute({
    method: 'GET',
    path: '/events/stream',
    operationId: 'streamNews',
    summary:
      'That something one may see has changed, as server-sent events: `{ kind: "inbox" | "case" | "contact" | "office", number? }`',
    tag: 'desk',
    caller: 'staff',
    answers: { 200: null },
    produces: ['text/event-stream'],
    handle: async ({ caller }) => {
      const stream = new PassThrough();
      const write = (text: string) => {
        if (stream.writableEnded || stream.destroyed) return;
        stream.write(text);
        if (stream.writableLength + stream.readableLength > MOST_UNREAD_BYTES) stream.destroy();
      };
      const stop = hub.open({
        username: caller.username,
        sessionId: caller.sessionId,
        tell: (news) => write(news.map((one) => `data: ${JSON.stringify(one)}\n\n`).join('')),
        beat: () => write(': still here\n\n'),
        end: () => void stream.end(),
      });
      if (stop === false) return refuse('tooManyStreams');
      stream.once('close', stop);
      write('retry: 5000\n\n');
      return {
        body: stream,
        headers: {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          // A proxy that gathers answers would keep the news to itself.
          'x-accel-buffering': 'no',
        },
      };
    },
  });
