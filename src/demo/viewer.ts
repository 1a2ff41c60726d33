import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { BOT, type Workspace } from './emulator.js';
import { readChannel, readThread } from './read-channel.js';
import { workspacePage, type ShownChannel, type ShownWorkspace } from './viewer-page.js';

export interface Viewer {
  readonly url: string;
  stop(): Promise<void>;
}

/** The zone that a channel's people live in; the emulator knows of none. */
export type ZoneOf = (channelName: string) => string;

const Channels = z.object({
  channels: z.array(z.looseObject({ id: z.string(), name: z.string(), num_members: z.number() })),
});

async function readShownChannel(
  workspace: Workspace,
  channel: ShownChannel,
): Promise<ShownChannel> {
  const roots = await readChannel(workspace, channel.id);
  const threads = [];
  for (const root of roots) {
    const [, ...replies] = await readThread(workspace, channel.id, root.ts);
    threads.push({ root, replies });
  }
  return { ...channel, threads };
}

/** Channels that Soundings is in, without their messages. */
async function readWorkspace(workspace: Workspace, zoneOf: ZoneOf): Promise<ShownWorkspace> {
  const all = Channels.parse(await workspace.as(BOT, 'conversations.list', { limit: 1000 }));
  const channels = all.channels
    .filter((channel) => channel['is_member'] === true)
    .map(({ id, name, num_members: members }) => ({
      id,
      name,
      members: members - 1,
      zone: zoneOf(name),
      threads: [],
    }));
  const names = new Map([...workspace.people.values()].map(({ id, name }) => [id, name]));
  names.set(workspace.bot.id, 'Soundings');
  for (const { id, name } of channels) names.set(id, name);
  return { name: workspace.domain, botId: workspace.bot.id, names, channels };
}

async function page(workspace: Workspace, zoneOf: ZoneOf, path: string): Promise<string> {
  const shown = await readWorkspace(workspace, zoneOf);
  const wanted = shown.channels.find((channel) => path === `/${channel.id}`) ?? shown.channels[0];
  if (wanted === undefined) return workspacePage(shown, undefined);
  const read = await readShownChannel(workspace, wanted);
  const channels = shown.channels.map((channel) => (channel === wanted ? read : channel));
  return workspacePage({ ...shown, channels }, read);
}

/** A page on this machine alone that shows the workspace as the emulator holds it now; nothing can be changed there. */
export async function startViewer(
  workspace: Workspace,
  zoneOf: ZoneOf = () => 'UTC',
): Promise<Viewer> {
  const server = createServer((request, response) => {
    page(workspace, zoneOf, request.url ?? '/').then(
      (html) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
      () => response.writeHead(500).end('The workspace could not be read.'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
