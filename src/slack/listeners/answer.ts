import type { Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { CALLBACKS } from '../ids.js';
import type { MessageBlock, Modal, RenderedMessage, ViewBlock } from '../render/blocks.js';
import { answer } from '../render/notices.js';
import { modal } from '../render/views.js';
import type { Edge } from './edge.js';

/** What one person is told: plain words, or a message. */
export type Answer = string | RenderedMessage;

/** Who asks for something, and where. */
export interface Asking {
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  readonly slackUserId: string;
  /** In which they are answered. */
  readonly language: Language;
  /** Good for 3 seconds and one modal. */
  readonly triggerId: string;
}

/** What is said of something that is not there any more. */
export function gone({ language }: Pick<Asking, 'language'>): string {
  return wordsIn(language).answers.gone;
}

/** Opens a modal for the one who asked, or gives the words why not. Null: it is open. */
export async function openModal(
  edge: Edge,
  { slackTeamId, triggerId, language }: Pick<Asking, 'slackTeamId' | 'triggerId' | 'language'>,
  view: Modal,
): Promise<Answer | null> {
  const isOpen = await edge.surfaces.open(slackTeamId, triggerId, view);
  return isOpen ? null : wordsIn(language).answers.tooLate;
}

function asMessage(said: Answer): RenderedMessage {
  return typeof said === 'string' ? answer(said) : said;
}

/** An answer for the acknowledgement of a command. Slack does not tell there that it refuses a block, so the form that it always takes. */
export function inAcknowledgement(said: Answer) {
  const { text, blocks, plainBlocks } = asMessage(said);
  return { response_type: 'ephemeral' as const, text, blocks: [...(plainBlocks ?? blocks)] };
}

/** Shows an answer to the one who asked, in the channel or the thread where they are; nobody waits for it. */
export function tell(
  edge: Edge,
  asking: Asking,
  said: Answer | readonly Answer[],
  threadTs: string | null = null,
): void {
  const { slackTeamId, slackChannelId, slackUserId } = asking;
  const place = { slackTeamId, slackChannelId, threadTs };
  const all = typeof said === 'object' && 'length' in said ? said : [said];
  edge.background.run('an answer', async () => {
    for (const one of all) {
      await edge.surfaces.showOnlyTo(place, slackUserId, asMessage(one));
    }
  });
}

const isForViews = (
  block: MessageBlock,
): block is Exclude<MessageBlock, { type: 'container' | 'data_visualization' }> & ViewBlock =>
  block.type !== 'container' && block.type !== 'data_visualization';

/** Answers as a box shows them. */
export function blocksForBox(said: readonly Answer[]): readonly ViewBlock[] {
  return said.flatMap((one) => {
    const shown = asMessage(one);
    return (shown.plainBlocks ?? shown.blocks).filter(isForViews);
  });
}

/** Shows an answer in a box of its own: for Home and shortcuts, where no channel is in sight. */
export async function showInBox(
  edge: Edge,
  asking: Pick<Asking, 'slackTeamId' | 'triggerId' | 'language'>,
  title: string,
  said: readonly Answer[],
): Promise<void> {
  const blocks = blocksForBox(said);
  const view = modal({ title, callbackId: CALLBACKS.reading, blocks, language: asking.language });
  await edge.surfaces.open(asking.slackTeamId, asking.triggerId, view);
}
