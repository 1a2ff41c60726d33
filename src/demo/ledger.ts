import { z } from 'zod';
import type { RecordedCall } from './recorder.js';

/** What only one person saw: an answer to a command, an ephemeral line, a direct message, a form, their Home. */
export interface LedgerEntry {
  readonly at: Date;
  /** Slack id. */
  readonly userId: string;
  readonly kind: 'answer' | 'ephemeral' | 'direct message' | 'form' | 'home';
  readonly text: string;
  readonly blocks: readonly unknown[];
}

const Shown = z.looseObject({
  text: z.string().default(''),
  blocks: z.array(z.unknown()).catch([]).default([]),
});
const Targeted = z.looseObject({ user: z.string().optional(), channel: z.string().optional() });
const OpenedView = z.looseObject({
  user_id: z.string().optional(),
  view: z.looseObject({
    title: z.looseObject({ text: z.string() }).nullish(),
    blocks: z.array(z.unknown()).catch([]).default([]),
  }),
});

function ephemeral(call: RecordedCall): LedgerEntry | null {
  const shown = Shown.parse(call.args);
  const userId = Targeted.parse(call.args).user;
  if (userId === undefined) return null;
  const kind = call.method === 'response_url' ? 'answer' : 'ephemeral';
  return { at: call.at, userId, kind, text: shown.text, blocks: shown.blocks };
}

function directMessage(call: RecordedCall): LedgerEntry | null {
  const { channel } = Targeted.parse(call.args);
  if (channel === undefined || !/^[DU]/.test(channel)) return null;
  const shown = Shown.parse(call.args);
  return { at: call.at, userId: channel, kind: 'direct message', ...shown };
}

function home(call: RecordedCall): LedgerEntry | null {
  const opened = OpenedView.safeParse(call.args);
  if (!opened.success || opened.data.user_id === undefined) return null;
  const { user_id: userId, view } = opened.data;
  return { at: call.at, userId, kind: 'home', text: view.title?.text ?? '', blocks: view.blocks };
}

const READERS: Readonly<Record<string, (call: RecordedCall) => LedgerEntry | null>> = {
  'chat.postEphemeral': ephemeral,
  response_url: ephemeral,
  'chat.postMessage': directMessage,
  'views.publish': home,
};

/** Everything in these calls that one person saw and the channel did not, in order. Only calls that the emulator took. */
export function readLedger(calls: readonly RecordedCall[]): readonly LedgerEntry[] {
  return calls
    .filter((call) => call.answer['ok'] === true)
    .flatMap((call) => READERS[call.method]?.(call) ?? []);
}
