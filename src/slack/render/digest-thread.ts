import type { DigestLayout, ThemeOnTop } from '../../core/digest/digest-layout.js';
import { closingLines, linkLead, linkNow } from '../../core/digest/digest-lines.js';
import type { Digest, DigestLink, DigestTension } from '../../core/digest/digest-model.js';
import {
  sidesInWords,
  tensionAnswers,
  tensionNote,
} from '../../core/digest/digest-tension-note.js';
import { sentenceCase } from '../../core/words/sentence.js';
import type { Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import type { Words } from '../../core/words/words-model.js';
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

/** What the thread holds: what came of the last vote, at most three asks, then more voices, how themes were found, and what was left out. */
export function threadBlocks(
  digest: Digest,
  layout: DigestLayout,
  threadId: string,
): readonly MessageBlock[] {
  const { link, statement = null, voted = null, language } = digest;
  const words = wordsIn(language).digest;
  if (!layout.hasThread) return [context(words.nothingLeft)];
  return [
    ...(voted === null ? [] : votedBlocks(voted, language)),
    ...(link === null ? [] : linkAsk(digest, link, threadId)),
    ...(layout.askedTension === null ? [] : tensionAsk(layout.askedTension, threadId, language)),
    ...(statement === null ? [] : statementAsk(statement, threadId, language)),
    ...voiceBlocks(layout.moreVoices, words.moreVoices, language),
    ...foundBlocks(layout.themes, threadId, language),
    ...(layout.hasChart ? [spokeChart(digest)] : []),
    context(closingLines(digest).join(' ')),
  ];
}

/** What the thread holds in one line, for notifications and screen readers. */
export function threadText(
  digest: Digest,
  { askedTension, moreVoices, themes, hasThread }: DigestLayout,
): string {
  const { link, statement = null, voted = null, language } = digest;
  const words = wordsIn(language).digest;
  if (!hasThread) return words.nothingLeft;
  const asks = [link, askedTension, statement].filter((one) => one !== null).length;
  return words.threadHolds({
    isVoted: voted !== null,
    asks,
    voices: moreVoices.length,
    hasThemes: themes.length > 0,
  });
}

function linkAsk(digest: Digest, link: DigestLink, threadId: string): readonly MessageBlock[] {
  const id = `${link.earlier.responseId}~${link.now.responseId}`;
  const value = digestTargetValue({ threadId, kind: 'link', id });
  const { language } = digest;
  const words = wordsIn(language).digest;
  return [
    section(
      joined([
        mrkdwn`*${words.sameThing}*`,
        linkLead(link, language),
        quoteLine(link.earlier, language),
        words.now(linkNow(digest)),
      ]),
    ),
    actions([
      button({ text: words.yes, actionId: ACTIONS.linkYes, value, label: words.yesLabel }),
      button({ text: words.no, actionId: ACTIONS.linkNo, value, label: words.noLabel }),
    ]),
  ];
}

function tensionAsk(
  tension: DigestTension,
  threadId: string,
  language: Language | undefined,
): readonly MessageBlock[] {
  const words = wordsIn(language).tension;
  const answers = tensionAnswers(tension, language);
  const value = digestTargetValue({ threadId, kind: 'tension', id: tension.tensionId });
  return [
    section(
      joined([
        mrkdwn`*${askOf(tension, words)}*`,
        `${sentenceCase(sidesInWords(tension, SIDE_WORDS_MAX, language))}.`,
        mrkdwn`_${tensionNote(tension, language)}_`,
      ]),
    ),
    actions([
      ...stateButtons(tension, value, words),
      button({ text: words.trySmall, actionId: ACTIONS.tryForTension, value }),
    ]),
    ...(answers === null ? [] : [context(answers)]),
  ];
}

function askOf({ asks }: DigestTension, words: Words['tension']): string {
  if (asks === 'look-again') return words.askAgain;
  return asks === 'gone-or-underground' ? words.askQuiet : words.ask;
}

/** A new reading is right or not; one that people know goes on, looks different, or is settled. */
function stateButtons({ asks, status }: DigestTension, value: string, words: Words['tension']) {
  const differently = button({
    text: words.differently,
    actionId: ACTIONS.seeDifferently,
    value,
  });
  const isQuiet = asks === 'gone-or-underground';
  const open = button({
    text: isQuiet ? words.underground : words.stillOpen,
    actionId: ACTIONS.tensionStillOpen,
    value,
  });
  if (asks === undefined && (status === 'emerging' || status === 'quiet')) {
    return [
      button({ text: words.right, actionId: ACTIONS.tensionRight, value }),
      differently,
      open,
    ];
  }
  return [
    open,
    button({ text: words.reframed, actionId: ACTIONS.tensionReframed, value }),
    button({
      text: isQuiet ? words.gone : words.settled,
      actionId: ACTIONS.tensionSettled,
      value,
    }),
    differently,
  ];
}

function foundBlocks(
  themes: readonly ThemeOnTop[],
  threadId: string,
  language: Language | undefined,
): readonly MessageBlock[] {
  const [first] = themes;
  if (first === undefined) return [];
  const words = wordsIn(language).digest;
  const value = digestTargetValue({ threadId, kind: 'theme', id: first.theme.themeId });
  return [
    container(
      words.howFound,
      themes.map((theme) => foundSection(theme, language)),
      language,
    ),
    actions([
      button({
        text: words.themesDifferently,
        actionId: ACTIONS.seeDifferently,
        value,
      }),
    ]),
  ];
}

function foundSection({ theme, rest }: ThemeOnTop, language: Language | undefined): SectionBlock {
  return section(
    joined([
      mrkdwn`*${sentenceCase(theme.label)}*`,
      theme.foundHow,
      ...(rest.length === 0 ? [] : [quoteLines(rest, language)]),
    ]),
  );
}

function spokeChart({ history = [], language }: Digest): MessageBlock {
  const words = wordsIn(language).digest;
  return chart({
    title: words.chart,
    type: 'bar',
    categories: history.map(({ number }) => words.chartBar(number)),
    series: [{ name: words.chartSeries, values: history.map(({ spoke }) => spoke) }],
  });
}
