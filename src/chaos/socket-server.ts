import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head =
    length < 126
      ? Buffer.from([0x80 | opcode, length])
      : Buffer.from([0x80 | opcode, 126, length >> 8, length & 0xff]);
  return Buffer.concat([head, payload]);
}

interface Frame {
  readonly opcode: number;
  readonly payload: Buffer;
  readonly rest: Buffer;
}

/** One frame of a client (always masked), or null while it is not complete. */
function readFrame(data: Buffer): Frame | null {
  if (data.length < 6) return null;
  const short = (data[1] ?? 0) & 0x7f;
  const start = short === 126 ? 8 : 6;
  const length = short === 126 ? data.readUInt16BE(2) : short;
  if (data.length < start + length) return null;
  const mask = data.subarray(start - 4, start);
  const payload = Buffer.from(
    data.subarray(start, start + length).map((byte, index) => byte ^ (mask[index % 4] ?? 0)),
  );
  return { opcode: (data[0] ?? 0) & 0x0f, payload, rest: data.subarray(start + length) };
}

export interface SocketServer {
  readonly url: string;
  /** What the app sent: its acknowledgements. */
  readonly received: { readonly envelope_id?: string; readonly payload?: unknown }[];
  connections(): number;
  send(message: unknown): void;
  openConnections(): number;
  /** Called with each message of the app. */
  onMessage: (message: { readonly envelope_id?: string }) => void;
  /** Pings are answered; false: nothing is, as behind a line that is dead. */
  isAnswering: boolean;
  /** Drops every connection without a word. */
  cut(): void;
  stop(): Promise<void>;
}

/** Slack's side of Socket Mode over a real WebSocket, by hand: says hello, answers pings, records what it is sent. */
export async function startSocketServer(): Promise<SocketServer> {
  const received: { envelope_id?: string; payload?: unknown }[] = [];
  const open = new Set<Socket>();
  let connections = 0;
  const handlers: Pick<SocketServer, 'onMessage' | 'isAnswering'> = {
    onMessage: () => undefined,
    isAnswering: true,
  };
  const server: Server = createServer();
  server.on('upgrade', (request, socket: Socket) => {
    const key = String(request.headers['sec-websocket-key']);
    const accept = createHash('sha1').update(`${key}${GUID}`).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    connections += 1;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => open.delete(socket));
    socket.write(frame(1, Buffer.from(JSON.stringify({ type: 'hello' }))));
    let waiting = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      waiting = Buffer.concat([waiting, data]);
      for (let next = readFrame(waiting); next !== null; next = readFrame(waiting)) {
        waiting = Buffer.from(next.rest);
        if (!handlers.isAnswering && next.opcode !== 1) continue;
        if (next.opcode === 1) {
          const message = JSON.parse(next.payload.toString()) as { envelope_id?: string };
          received.push(message);
          handlers.onMessage(message);
        }
        if (next.opcode === 8) socket.end(frame(8, next.payload));
        if (next.opcode === 9) socket.write(frame(10, next.payload));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(handlers, {
    url: `ws://127.0.0.1:${port}/`,
    received,
    connections: () => connections,
    openConnections: () => open.size,
    send: (message: unknown) => {
      for (const socket of open) socket.write(frame(1, Buffer.from(JSON.stringify(message))));
    },
    cut: () => {
      for (const socket of open) socket.destroy();
    },
    stop: () =>
      new Promise<void>((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  });
}
