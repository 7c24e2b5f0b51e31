import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How long and how many; milliseconds. */
export type ConnectionLimits = {
  /** The head of a request must have arrived within this, and the whole request within `requestWithin`. */
  headWithin: number;
  requestWithin: number;
  /** A connection on which nothing moves ends after this: also that of a reader who does not read. */
  silentWithin: number;
  /** How often the first two are looked after. */
  checkEvery: number;
  /** Open connections of this process. */
  most: number;
  /** What a stop leaves to requests that are still arriving, and to answers that are still being read. */
  graceOnStop: number;
};

const WANTED = 12_000;
/** Files, database connections and what else a process has open. */
const KEPT_FREE = 500;
const FEWEST = 100;

/** As many as are wanted, unless the system allows the process fewer open files. */
function mostConnections(): number {
  const report = process.report as NodeJS.ProcessReport & { excludeNetwork: boolean };
  // Otherwise every address would be looked up by name.
  report.excludeNetwork = true;
  const facts = report.getReport() as { userLimits?: { open_files?: { soft?: unknown } } };
  const files = Number(facts.userLimits?.open_files?.soft);
  return Number.isFinite(files) ? Math.min(WANTED, Math.max(FEWEST, files - KEPT_FREE)) : WANTED;
}

/** What holds unless a caller says otherwise. */
export const connectionLimits = (other: Partial<ConnectionLimits> = {}): ConnectionLimits => ({
  headWithin: 20_000,
  requestWithin: 60_000,
  silentWithin: 120_000,
  checkEvery: 5_000,
  graceOnStop: 3_000,
  ...other,
  most: other.most ?? mostConnections(),
});

/** `silent`: no request, or half a head of one. `waiting`: the other side still has to send or to read. */
type State = 'silent' | 'waiting' | 'working';
type Exchange = { request: IncomingMessage; response: ServerResponse };

export type Connections = {
  /** Whether an answer has already begun on this connection. */
  isAnswering(socket: Socket): boolean;
  /**
   * Lets go of connections that only hold up a stop: at once those without a request, after the grace those that are
   * waited for. A request that is here in full is answered.
   */
  letGo(): void;
};

/**
 * Keeps the connections of a server in bounds. When they are too many the longest open one on which nothing is done
 * ends, so that thousands of silent ones keep nobody out.
 */
export function watchConnections(server: Server, limits: ConnectionLimits): Connections {
  /** In the order in which they were opened. */
  const open = new Map<Socket, Set<Exchange>>();

  server.on('connection', (socket: Socket) => {
    open.set(socket, new Set());
    socket.once('close', () => open.delete(socket));
    if (open.size > limits.most)
      (longest('silent', socket) ?? longest('waiting', socket) ?? socket).destroy();
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const exchanges = open.get(request.socket);
    const exchange = { request, response };
    exchanges?.add(exchange);
    response.once('close', () => exchanges?.delete(exchange));
  });

  function stateOf(exchanges: Set<Exchange>): State {
    if (exchanges.size === 0) return 'silent';
    const isWaiting = [...exchanges].every(
      ({ request, response }) => !request.complete || response.writableEnded,
    );
    return isWaiting ? 'waiting' : 'working';
  }

  function longest(state: State, butNot: Socket): Socket | undefined {
    for (const [socket, exchanges] of open) {
      if (socket !== butNot && !socket.destroyed && stateOf(exchanges) === state) return socket;
    }
    return undefined;
  }

  function end(states: State[]): void {
    for (const [socket, exchanges] of open) if (states.includes(stateOf(exchanges))) socket.destroy();
  }

  return {
    isAnswering: (socket) => [...(open.get(socket) ?? [])].some(({ response }) => response.headersSent),
    letGo() {
      end(['silent']);
      const timer = setInterval(() => end(['silent', 'waiting']), limits.graceOnStop);
      server.once('close', () => clearInterval(timer));
    },
  };
}
