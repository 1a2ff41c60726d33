import type { DigestLayout, ThemeOnTop } from '../../core/digest/digest-layout.js';
import { closingLines, linkLead, linkNow } from '../../core/digest/digest-lines.js';
import type { Digest, DigestLink, DigestTension } from '../../core/digest/digest-model.js';
import { tensionAnswers, tensionNote } from '../../core/digest/digest-tension-note.js';
import {
  fragmentOf,
  inQuotes,
  listOf,
  numberWord,
  sentenceCase,
} from '../../core/digest/digest-words.js';
import { ACTIONS } from '../ids.js';
import {
  actions,
  button,
  chart,
  container,
  context,
  type MessageBlock,
  section,
  type SectionBlock,
} from './blocks.js';
import { quoteLine, quoteLines } from './digest-quote.js';
import { digestTargetValue } from './digest-target.js';
import { voiceBlocks } from './digest-top.js';
import { statementAsk, votedBlocks } from './statement.js';
import { joined, mrkdwn } from './safe.js';

const SIDE_WORDS_MAX = 12;
const NOTHING_LEFT = 'What stood here was taken out by the people who wrote it.';

/** What the thread holds: what came of the last vote, at most three asks, then more voices, how themes were found, and what was left out. */
export function threadBlocks(
  digest: Digest,
  layout: DigestLayout,
  threadId: string,
): readonly MessageBlock[] {
  if (!layout.hasThread) return [context(NOTHING_LEFT)];
  const { link, statement = null, voted = null } = digest;
  return [
    ...(voted === null ? [] : votedBlocks(voted)),
    ...(link === null ? [] : linkAsk(digest, link, threadId)),
    ...(layout.askedTension === null ? [] : tensionAsk(layout.askedTension, threadId)),
    ...(statement === null ? [] : statementAsk(statement, threadId)),
    ...voiceBlocks(layout.moreVoices, 'More voices'),
    ...foundBlocks(layout.themes, threadId),
    ...(layout.hasChart ? [spokeChart(digest)] : []),
    context(closingLines(digest).join(' ')),
  ];
}

/** What the thread holds in one line, for notifications and screen readers. */
export function threadText(
  digest: Digest,
  { askedTension, moreVoices, themes, hasThread }: DigestLayout,
): string {
  if (!hasThread) return NOTHING_LEFT;
  const { link, statement = null, voted = null } = digest;
  const asks = [link, askedTension, statement].filter((one) => one !== null).length;
  const voices = moreVoices.length;
  const holds = [
    ...(voted === null ? [] : ['what you said to the last statement']),
    ...(asks > 0 ? [`${numberWord(asks)} ${asks === 1 ? 'question' : 'questions'} to you`] : []),
    ...(voices > 0 ? [`${numberWord(voices)} more ${voices === 1 ? 'voice' : 'voices'}`] : []),
    ...(themes.length > 0 ? ['how the themes were found'] : []),
    'what was read and left out',
  ];
  return `${sentenceCase(listOf(holds))}.`;
}

function linkAsk(digest: Digest, link: DigestLink, threadId: string): readonly MessageBlock[] {
  const id = `${link.earlier.responseId}~${link.now.responseId}`;
  const value = digestTargetValue({ threadId, kind: 'link', id });
  return [
    section(
      joined([
        mrkdwn`*The same thing?*`,
        linkLead(link),
        quoteLine(link.earlier),
        `Now: ${linkNow(digest)}`,
      ]),
    ),
    actions([
      button({ text: 'Yes', actionId: ACTIONS.linkYes, value, label: 'Yes, it is the same thing' }),
      button({ text: 'No', actionId: ACTIONS.linkNo, value, label: 'No, it is something else' }),
    ]),
  ];
}

function tensionAsk(tension: DigestTension, threadId: string): readonly MessageBlock[] {
  const answers = tensionAnswers(tension);
  const value = digestTargetValue({ threadId, kind: 'tension', id: tension.tensionId });
  const sides = tension.sides.map(({ quotes: [quote] }) =>
    inQuotes(fragmentOf(quote.text, SIDE_WORDS_MAX)),
  );
  return [
    section(
      joined([
        mrkdwn`*${askOf(tension)}*`,
        `${sentenceCase(listOf(sides))}.`,
        mrkdwn`_${tensionNote(tension)}_`,
      ]),
    ),
    actions([
      ...stateButtons(tension, value),
      button({ text: 'Try something small', actionId: ACTIONS.tryForTension, value }),
    ]),
    ...(answers === null ? [] : [context(answers)]),
  ];
}

function askOf({ asks }: DigestTension): string {
  if (asks === 'look-again') return 'You held this open, to look again now. How is it?';
  if (asks === 'gone-or-underground')
    return 'Nothing was said to this for four digests. Is it gone, or gone underground?';
  return 'Do these stand side by side?';
}

/** A new reading is right or not; one that people know goes on, looks different, or is settled. */
function stateButtons({ asks, status }: DigestTension, value: string) {
  const differently = button({
    text: 'I see it differently',
    actionId: ACTIONS.seeDifferently,
    value,
  });
  const isQuiet = asks === 'gone-or-underground';
  const open = button({
    text: isQuiet ? 'Still there, underground' : 'Still open, and that’s fine',
    actionId: ACTIONS.tensionStillOpen,
    value,
  });
  if (asks === undefined && (status === 'emerging' || status === 'quiet')) {
    return [
      button({ text: 'That’s right', actionId: ACTIONS.tensionRight, value }),
      differently,
      open,
    ];
  }
  return [
    open,
    button({ text: 'It looks different now', actionId: ACTIONS.tensionReframed, value }),
    button({
      text: isQuiet ? 'It is gone' : 'It is settled',
      actionId: ACTIONS.tensionSettled,
      value,
    }),
    differently,
  ];
}

function foundBlocks(themes: readonly ThemeOnTop[], threadId: string): readonly MessageBlock[] {
  const [first] = themes;
  if (first === undefined) return [];
  const value = digestTargetValue({ threadId, kind: 'theme', id: first.theme.themeId });
  return [
    container('How the themes were found', themes.map(foundSection)),
    actions([
      button({
        text: 'I see these themes differently',
        actionId: ACTIONS.seeDifferently,
        value,
      }),
    ]),
  ];
}

function foundSection({ theme, rest }: ThemeOnTop): SectionBlock {
  return section(
    joined([
      mrkdwn`*${sentenceCase(theme.label)}*`,
      theme.foundHow,
      ...(rest.length === 0 ? [] : [quoteLines(rest)]),
    ]),
  );
}

function spokeChart({ history = [] }: Digest): MessageBlock {
  return chart({
    title: 'People who spoke, digest by digest',
    type: 'bar',
    categories: history.map(({ number }) => `Digest ${number}`),
    series: [{ name: 'People who spoke', values: history.map(({ spoke }) => spoke) }],
  });
}
