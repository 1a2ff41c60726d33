import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpPost } from '../../src/demo/http-post.js';

describe('posting over a kept connection', () => {
  let server: Server;
  let address: string;
  const seen: string[] = [];

  beforeAll(async () => {
    const asked = new WeakMap<object, number>();
    server = createServer((request, response) => {
      const times = (asked.get(request.socket) ?? 0) + 1;
      asked.set(request.socket, times);
      // What a server does that was closing an idle connection as the request came.
      if (times > 1) return request.socket.destroy();
      seen.push(request.url ?? '');
      return response.end('taken');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('posts once more when the other side had just closed it, and is read once', async () => {
    const first = await httpPost(`${address}/first`, {}, 'x');
    const second = await httpPost(`${address}/second`, {}, 'x');

    expect([first.text, second.text]).toEqual(['taken', 'taken']);
    expect(seen).toEqual(['/first', '/second']);
  });

  it('rejects when nobody answers at all', async () => {
    await expect(httpPost('http://127.0.0.1:9/', {}, 'x')).rejects.toThrow('ECONNREFUSED');
  });
});
