import { partsOfDigest } from '../../core/digest/digest.js';
import { wordsIn } from '../../core/words/words-in.js';
import { addWin } from '../../flows/add-win.js';
import { askNow } from '../../flows/ask-now.js';
import { channelStatus } from '../../flows/channel-status.js';
import { listChallenges } from '../../flows/list-challenges.js';
import { listTensions } from '../../flows/list-tensions.js';
import { listThemes } from '../../flows/list-themes.js';
import { pauseChannel, resumeChannel } from '../../flows/pause-channel.js';
import { previewDigest } from '../../flows/preview-digest.js';
import { recallWords } from '../../flows/recall-words.js';
import { skipNext } from '../../flows/skip-next.js';
import { undoStart } from '../../flows/start-with-defaults.js';
import type { RenderedMessage } from '../render/blocks.js';
import { renderDigest } from '../render/digest.js';
import { recalledList, tensionsList, themesList } from '../render/lists.js';
import { note, started } from '../render/notices.js';
import { challengesList } from '../render/challenges-list.js';
import { status } from '../render/status.js';
import type { Answer, Asking } from './answer.js';
import { deliverSoon } from './deliver-soon.js';
import type { Edge } from './edge.js';

/** What a command and its twins do: one flow, and what the person is told. */
type Act = (edge: Edge, asking: Asking) => Promise<Answer>;

const by = (asking: Asking) => ({ ...asking, bySlackId: asking.slackUserId });

export const showStatus: Act = async ({ deps }, asking) => {
  const result = await channelStatus(deps, asking);
  return result.kind === 'refused' ? result.words : status(result, asking.language);
};

export const ask: Act = async (edge, asking) => {
  const result = await askNow(edge.deps, by(asking));
  deliverSoon(edge);
  return result.kind === 'started'
    ? started(result.words, result.undo, asking.language)
    : result.words;
};

export const takeStartBack = async (edge: Edge, asking: Asking, undo: string): Promise<Answer> =>
  (await undoStart(edge.deps, { ...by(asking), undo })).words;

export const pause: Act = async ({ deps }, asking) => (await pauseChannel(deps, by(asking))).words;

export const resume: Act = async ({ deps }, asking) =>
  (await resumeChannel(deps, by(asking))).words;

export const skip: Act = async ({ deps }, asking) => (await skipNext(deps, by(asking))).words;

export const showThemes: Act = async ({ deps }, asking) => {
  const result = await listThemes(deps, asking);
  return result.kind === 'refused' ? result.words : themesList(result, asking.language);
};

export const showTensions: Act = async ({ deps }, asking) => {
  const result = await listTensions(deps, asking);
  return result.kind === 'refused'
    ? result.words
    : tensionsList(result.tensions, result.zone, result.words, asking.language);
};

export const showChallenges = async (edge: Edge, asking: Asking, asked = ''): Promise<Answer> => {
  const result = await listChallenges(edge.deps, { ...asking, asked });
  if (result.kind === 'refused') return result.words;
  return challengesList(result.challenges, await zoneOf(edge, asking), {
    ...result,
    language: asking.language,
  });
};

export const recall = async (edge: Edge, asking: Asking, words: string): Promise<Answer> => {
  const result = await recallWords(edge.deps, { ...asking, words });
  if (result.kind === 'refused') return result.words;
  return recalledList(result.items, await zoneOf(edge, asking), result.words, asking.language);
};

export const tellWin = async (edge: Edge, asking: Asking, text: string): Promise<Answer> =>
  (await addWin(edge.deps, { ...asking, text })).words;

/** The digest as it stands, part by part, to one person: exactly what would be posted, less the buttons, which have nothing to act on yet. */
export async function preview(
  { deps }: Edge,
  asking: Asking,
): Promise<readonly [Answer, ...Answer[]]> {
  const result = await previewDigest(deps, asking);
  if (result.kind === 'refused') return [result.words];
  const { preview: words } = wordsIn(asking.language).answers;
  if (result.isSilent) return [words.nothing];
  const { digest } = result;
  const parts = Array.from({ length: partsOfDigest(digest) + 1 }, (_, part) =>
    withoutButtons(renderDigest(digest, part)),
  );
  const first = note(words.lead);
  const [top, ...rest] = parts;
  if (top === undefined) return [first];
  return [{ ...top, ...joinedBlocks(first, top) }, ...rest];
}

function joinedBlocks(first: RenderedMessage, top: RenderedMessage): Partial<RenderedMessage> {
  return {
    blocks: [...first.blocks, ...top.blocks],
    ...(top.plainBlocks === undefined
      ? {}
      : { plainBlocks: [...first.blocks, ...top.plainBlocks] }),
  };
}

function withoutButtons(message: RenderedMessage): RenderedMessage {
  const kept = (blocks: RenderedMessage['blocks']) =>
    blocks.filter(({ type }) => type !== 'actions');
  return {
    text: message.text,
    blocks: kept(message.blocks),
    ...(message.plainBlocks === undefined ? {} : { plainBlocks: kept(message.plainBlocks) }),
  };
}

async function zoneOf({ messenger }: Edge, asking: Asking): Promise<string> {
  try {
    return (await messenger.person(asking.slackTeamId, asking.slackUserId)).zone ?? 'UTC';
  } catch {
    // A date in another zone is better than no answer.
    return 'UTC';
  }
}
