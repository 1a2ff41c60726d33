import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';

/** What stands between the app and PostgreSQL in many houses: a balancer, a firewall, a pooler. It can fail without a word. */
export interface Line {
  readonly databaseUrl: string;
  /** Connections that the app has open through it. */
  readonly open: number;
  /** Takes new connections and lets nothing through, either way. What was written stays in it. */
  stall(): void;
  /** Lets everything through again, what stayed in it first. */
  flow(): void;
  /** The connections of now stay open to the app and carry nothing any more, for good; new ones work. */
  abandon(): void;
  /** Resets all connections of now. */
  cut(): void;
  stop(): Promise<void>;
}

interface Pair {
  readonly app: Socket;
  readonly server: Socket;
  isAbandoned: boolean;
}

/** A socket of one side, whose bytes go to the other while the line flows. */
function carry(from: Socket, to: Socket): void {
  from.on('data', (chunk) => {
    if (to.writable) to.write(chunk);
  });
  from.on('error', () => undefined);
  from.once('close', () => to.destroy());
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** A TCP line to a server that listens on the socket in the `host` of that address. */
export async function startLine(databaseUrl: string): Promise<Line> {
  const { searchParams, username, pathname } = new URL(databaseUrl);
  const path = join(searchParams.get('host') ?? '', '.s.PGSQL.5432');
  const pairs = new Set<Pair>();
  const state = { isStalled: false };
  const pause = ({ app, server }: Pair): void => {
    app.pause();
    server.pause();
  };
  const server = createServer((app) => {
    const pair = { app, server: connect(path), isAbandoned: false };
    pairs.add(pair);
    carry(app, pair.server);
    carry(pair.server, app);
    app.once('close', () => pairs.delete(pair));
    if (state.isStalled) pause(pair);
  });
  const port = await listen(server);
  return {
    databaseUrl: `postgresql://${username}@127.0.0.1:${port}${pathname}`,
    get open() {
      return pairs.size;
    },
    stall: () => {
      state.isStalled = true;
      for (const pair of pairs) pause(pair);
    },
    flow: () => {
      state.isStalled = false;
      for (const pair of pairs) {
        if (pair.isAbandoned) continue;
        pair.app.resume();
        pair.server.resume();
      }
    },
    abandon: () => {
      for (const pair of pairs) {
        pair.isAbandoned = true;
        pause(pair);
      }
    },
    cut: () => {
      for (const { app, server: other } of pairs) {
        app.resetAndDestroy();
        other.destroy();
      }
    },
    stop: async () => {
      for (const { app, server: other } of pairs) {
        app.destroy();
        other.destroy();
      }
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}
