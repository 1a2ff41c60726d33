import { z } from 'zod';
import { AppError } from '../errors.js';
import { BOT, type Workspace } from './emulator.js';
import { httpPost } from './http-post.js';
import { readChannel, readThread } from './read-channel.js';
import { SlackMessage } from './slack-events.js';

export interface Said {
  readonly by: string;
  readonly channelId: string;
  readonly threadTs: string | null;
  readonly text: string;
  readonly isAlsoInChannel?: boolean;
  /** Name of a small text file that comes with it. */
  readonly file?: string;
}

export const Posted = z.looseObject({ message: SlackMessage });
const Upload = z.looseObject({ upload_url: z.string(), file_id: z.string() });

/** Text as Slack hands it over: the three characters escaped, addresses in angle brackets, `@{key}` as a mention. */
export function asTyped(text: string, idOf: (key: string) => string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/https?:\/\/[^\s)]+/g, (url) => `<${url}>`)
    .replace(/@\{(\w+)\}/g, (_, key: string) => `<@${idOf(key)}>`);
}

const typed = (workspace: Workspace, text: string): string =>
  asTyped(text, (key) => (key === BOT ? workspace.bot.id : workspace.person(key).id));

/** Posts a message with its author's own token. */
export async function postMessage(workspace: Workspace, said: Said): Promise<SlackMessage> {
  const args = {
    channel: said.channelId,
    text: typed(workspace, said.text),
    ...(said.threadTs === null ? {} : { thread_ts: said.threadTs }),
    ...(said.isAlsoInChannel === true ? { reply_broadcast: true } : {}),
  };
  return Posted.parse(await workspace.as(said.by, 'chat.postMessage', args)).message;
}

/** Posts a message that comes with a file, by Slack's three steps of an upload. */
export async function postWithFile(
  workspace: Workspace,
  said: Said,
  name: string,
): Promise<SlackMessage> {
  const content = `${name}\n`;
  const begun = await workspace.as(said.by, 'files.getUploadURLExternal', {
    filename: name,
    length: content.length,
  });
  const { upload_url: uploadUrl, file_id: id } = Upload.parse(begun);
  const { pathname } = new URL(uploadUrl);
  const uploaded = { 'content-type': 'text/plain' };
  await httpPost(`${workspace.recorder.origin}${pathname}`, uploaded, content);
  await workspace.as(said.by, 'files.completeUploadExternal', {
    files: [{ id, title: name }],
    channel_id: said.channelId,
    initial_comment: typed(workspace, said.text),
    ...(said.threadTs === null ? {} : { thread_ts: said.threadTs }),
  });
  const around =
    said.threadTs === null
      ? await readChannel(workspace, said.channelId)
      : await readThread(workspace, said.channelId, said.threadTs);
  const shared = around.find((message) => message.files?.some((file) => file.id === id));
  if (shared === undefined) throw new AppError('not_found', `The file ${name} was not shared.`);
  return shared;
}

/** Changes a message with its author's own token. */
export async function changeMessage(
  workspace: Workspace,
  at: { readonly by: string; readonly channelId: string; readonly ts: string },
  text: string,
): Promise<SlackMessage> {
  const args = { channel: at.channelId, ts: at.ts, text: typed(workspace, text) };
  return Posted.parse(await workspace.as(at.by, 'chat.update', args)).message;
}
