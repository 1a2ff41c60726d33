import type { Channel, Language, Response, Thread } from '../core/model.js';
import type { SideWords } from '../store/store-model.js';
import type { FlowDeps } from './deps.js';
import { mayAct, type Permission } from './may-act.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

export type NamedTensionResult =
  | { readonly kind: 'named'; readonly responseId: string; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string; readonly side?: 0 | 1 };

interface Place extends SpokenIn {
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  readonly slackUserId: string;
}

/** Whether a person may name a tension in a channel now, and the thread of ours that it is kept with. */
export async function mayNameTension(
  deps: FlowDeps,
  place: Place,
): Promise<
  | (Extract<Permission, { ok: true }> & { readonly threadId: string })
  | Extract<Permission, { ok: false }>
> {
  const may = await mayAct(deps, { ...place, act: 'configure' });
  if (!may.ok) return may;
  const threadId = await threadFor(deps, may.channel);
  const { nothingAsked } = wordsIn(place.language).answers.tension;
  return threadId === null ? { ok: false, words: nothingAsked } : { ...may, threadId };
}

/** The reply to begin a side with: one in a thread of ours, whose author lets it be quoted. Null for any other message. */
export async function replyToBeginWith(
  deps: FlowDeps,
  at: {
    slackTeamId: string;
    slackChannelId: string;
    threadTs: string | null;
    ts: string;
  },
): Promise<Response | null> {
  if (at.threadTs === null) return null;
  const thread = await deps.store.threads.findByRoot(
    at.slackTeamId,
    at.slackChannelId,
    at.threadTs,
  );
  if (thread === null) return null;
  const said = await deps.store.responses.ofThread(thread.id);
  return said.find(({ ts, isQuotable }) => ts === at.ts && isQuotable) ?? null;
}

/**
 * Keeps a tension that a full member names, both sides in their words and quotable, once a submission. It stands as named from
 * the next digest on. A side left as it stands in another reply stays that reply's, and goes when that goes.
 */
export async function nameTension(
  deps: FlowDeps,
  input: Place & {
    submissionId: string;
    sides: readonly [string, string];
    /** The message that the form began with. */
    from: { readonly threadTs: string; readonly ts: string } | null;
  },
): Promise<NamedTensionResult> {
  const [one, other] = [input.sides[0].trim(), input.sides[1].trim()];
  const problem = problemOf(one, other, input.language);
  if (problem !== null) return problem;
  const may = await mayNameTension(deps, input);
  if (!may.ok) return { kind: 'refused', words: may.words };
  const reply =
    input.from === null ? null : await replyToBeginWith(deps, { ...input, ...input.from });
  const { text, sides } = written(one, other, reply);
  const { responseId } = await deps.store.responses.recordPrivate({
    threadId: may.threadId,
    channelId: may.channel.id,
    slackTeamId: input.slackTeamId,
    slackUserId: input.slackUserId,
    submissionId: input.submissionId,
    text,
    mayBeQuoted: true,
    source: 'box',
    saidAt: deps.clock.now(),
    sides,
  });
  const { answers } = wordsIn(input.language);
  if (responseId === null) return { kind: 'refused', words: answers.erased };
  return { kind: 'named', responseId, words: answers.tension.named };
}

function problemOf(
  one: string,
  other: string,
  language: Language | undefined,
): Extract<NamedTensionResult, { kind: 'refused' }> | null {
  const empty = one === '' ? 0 : other === '' ? 1 : null;
  const { side, sidesSame } = wordsIn(language).errors.fields;
  if (empty !== null) return { kind: 'refused', words: side, side: empty };
  return one === other ? { kind: 'refused', words: sidesSame, side: 1 } : null;
}

/** The prompt's thread, since words under a digest count as taking up its question. */
async function threadFor(deps: FlowDeps, channel: Channel): Promise<string | null> {
  const prompt: Thread | null = await deps.store.threads.lastPrompt(channel.id);
  if (prompt !== null) return prompt.id;
  return (await deps.store.digests.latest(channel.id))?.threadId ?? null;
}

/** What is kept as this person's words, and where both sides stand: one left as another reply has it stays in that reply. */
function written(
  one: string,
  other: string,
  reply: Response | null,
): { readonly text: string; readonly sides: readonly [SideWords, SideWords] } {
  const start = reply?.text.indexOf(one) ?? -1;
  if (reply !== null && start >= 0) {
    const theirs = { responseId: reply.id, start, end: start + one.length };
    return { text: other, sides: [theirs, { responseId: null, start: 0, end: other.length }] };
  }
  const text = `${one}\n${other}`;
  return {
    text,
    sides: [
      { responseId: null, start: 0, end: one.length },
      { responseId: null, start: one.length + 1, end: text.length },
    ],
  };
}
