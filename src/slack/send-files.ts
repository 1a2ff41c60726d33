import { z } from 'zod';
import { AppError } from '../errors.js';
import type { FilesForOne, PostResult } from './messenger-model.js';
import { safe } from './render/safe.js';
import { failureOf } from './slack-failure.js';
import type { Workspace, Workspaces } from './web-client.js';

const WAIT_MS = 60_000;
const Posted = z.object({ channel: z.string(), ts: z.string() });
const Begun = z.object({ upload_url: z.string(), file_id: z.string() });

/** A direct message with files under it, each step tried once. Needs the scope `files:write`, and no scope to open direct messages. */
export async function sendFiles(
  workspaces: Workspaces,
  to: { readonly slackTeamId: string; readonly slackUserId: string },
  { text, files }: FilesForOne,
): Promise<PostResult> {
  try {
    const workspace = await workspaces.get(to.slackTeamId);
    // First the files, so that no message stands without them.
    const uploaded: { readonly id: string; readonly title: string }[] = [];
    for (const { name, content } of files) uploaded.push(await upload(workspace, name, content));
    const message = { channel: to.slackUserId, text: safe(text) };
    const { channel, ts } = Posted.parse(await workspace.once.apiCall('chat.postMessage', message));
    await workspace.once.apiCall('files.completeUploadExternal', {
      files: uploaded,
      channel_id: channel,
    });
    return { kind: 'sent', ts };
  } catch (error) {
    if (error instanceof AppError) return { kind: 'wait', retryAfterMs: WAIT_MS };
    return failureOf(error);
  }
}

async function upload(
  { once, upload: put }: Workspace,
  name: string,
  content: string,
): Promise<{ readonly id: string; readonly title: string }> {
  const begun = await once.apiCall('files.getUploadURLExternal', {
    filename: name,
    length: Buffer.byteLength(content),
  });
  const { upload_url: url, file_id: id } = Begun.parse(begun);
  await put(url, name, content);
  return { id, title: name };
}
