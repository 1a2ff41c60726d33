import { HAPPENED_MAX } from './digest-limits.js';
import type { DigestTension, HappenedEntry } from './digest-model.js';
import { nonEmpty } from './digest-quotes.js';
import { countable, type DigestSource } from './digest-source.js';
import { peopleCount, speakersOf } from './digest-speakers.js';
import { fragmentOf, inQuotes, ofYou, sentenceCase } from './digest-words.js';
import type { Challenge, Response } from './model.js';
import { permalinkTo } from './permalink.js';

const TEXT_WORDS_MAX = 30;
const SHORT_WORDS_MAX = 12;
const SIDE_WORDS_MAX = 8;

const CHANGED: Partial<Record<DigestTension['status'], string>> = {
  named: 'named as a tension here',
  held: 'held open, by choice',
  reframed: 'now seen in a new way',
  settled: 'settled, by you',
};

/** You said → what happened: outcomes first, then what was taken up. Empty while there is nothing to tell. */
export function happenedOf(
  source: DigestSource,
  tensions: readonly DigestTension[],
): readonly HappenedEntry[] {
  return [
    ...winsOf(source),
    ...closedOf(source),
    ...tensionChangesOf(source, tensions),
    ...questionTakenUp(source),
    ...challengeTalk(source),
    ...openedOf(source),
  ].slice(0, HAPPENED_MAX);
}

function winsOf({ input: { wins } }: DigestSource): readonly HappenedEntry[] {
  return wins.map(({ id, text }) => ({
    kind: 'win',
    text: `A small win: ${short(text, TEXT_WORDS_MAX)}.`,
    short: `A small win: ${short(text, SHORT_WORDS_MAX)}.`,
    evidence: [id],
    permalink: null,
  }));
}

function closedOf(source: DigestSource): readonly HappenedEntry[] {
  return source.input.challengesMoved
    .filter(({ state }) => state === 'closed')
    .map((challenge) => ({
      kind: 'challenge',
      text: closedText(challenge),
      short: `The challenge ${short(challenge.title, SHORT_WORDS_MAX)} was closed.`,
      evidence: [challenge.id],
      permalink: rootLink(source, challenge.rootTs),
    }));
}

function closedText({ title, outcomeText }: Challenge): string {
  const name = `The challenge ${short(title, TEXT_WORDS_MAX)} was closed`;
  const learned = outcomeText?.trim() ?? '';
  return learned === ''
    ? `${name}.`
    : `${name}. What came of it: ${short(learned, TEXT_WORDS_MAX)}.`;
}

function openedOf(source: DigestSource): readonly HappenedEntry[] {
  return source.input.challengesMoved
    .filter(({ state }) => state === 'open')
    .map(({ id, title, rootTs }) => ({
      kind: 'challenge',
      text: `A challenge was named: ${short(title, TEXT_WORDS_MAX)}.`,
      short: null,
      evidence: [id],
      permalink: rootLink(source, rootTs),
    }));
}

/** Only people change a tension's state, so a change since the last digest is something that happened. */
function tensionChangesOf(
  source: DigestSource,
  tensions: readonly DigestTension[],
): readonly HappenedEntry[] {
  const { previous, reading } = source.input;
  return (previous?.tensions ?? []).flatMap((before) => {
    const status = reading.tensions.find(({ id }) => id === before.tensionId)?.status;
    const change = status === undefined || status === before.status ? undefined : CHANGED[status];
    const shown = tensions.find(({ tensionId }) => tensionId === before.tensionId) ?? before;
    const quotes = shown.sides.map((side) => side.quotes[0]);
    const evidence = nonEmpty(quotes.map(({ responseId }) => responseId));
    const isShowable = quotes.every(
      ({ responseId, text }) =>
        source.byId.get(responseId)?.isQuotable === true &&
        source.byId.get(responseId)?.text.includes(text) === true,
    );
    if (change === undefined || evidence === null || !isShowable) return [];
    const sides = quotes.map(({ text }) => short(text, SIDE_WORDS_MAX)).join(' and ');
    return [
      {
        kind: 'tension' as const,
        text: `${sides}: ${change}.`,
        short: `A tension from before is ${change}.`,
        evidence,
        permalink: null,
      },
    ];
  });
}

function questionTakenUp(source: DigestSource): readonly HappenedEntry[] {
  if ((source.input.previous?.carry ?? null) === null) return [];
  const answers = source.substantial.filter(({ threadKind }) => threadKind === 'digest');
  return counted(source, answers, 'question', ' took up the question from the last digest.');
}

function challengeTalk(source: DigestSource): readonly HappenedEntry[] {
  return source.input.openChallenges.flatMap(({ rootTs, title }) => {
    const said = source.substantial.filter(
      ({ threadKind, threadRootTs }) => threadKind === 'challenge' && threadRootTs === rootTs,
    );
    return counted(
      source,
      said,
      'challenge',
      ` spoke on the challenge ${short(title, TEXT_WORDS_MAX)}.`,
    );
  });
}

function counted(
  source: DigestSource,
  said: readonly Response[],
  kind: HappenedEntry['kind'],
  after: string,
): readonly HappenedEntry[] {
  const told = countable(said);
  const evidence = nonEmpty(told.map(({ id }) => id));
  if (evidence === null) return [];
  const speakers = speakersOf(told);
  return [
    {
      kind,
      text: `${sentenceCase(ofYou(peopleCount(speakers)))}${after}`,
      short: null,
      evidence,
      permalink: rootLink(source, said[0]?.threadRootTs ?? null),
      counted: { speakers, after },
    },
  ];
}

function short(text: string, wordsMax: number): string {
  return inQuotes(fragmentOf(text, wordsMax));
}

function rootLink({ input }: DigestSource, rootTs: string | null): string | null {
  if (rootTs === null || input.workspaceUrl === null) return null;
  return permalinkTo(input.workspaceUrl, input.slackChannelId, rootTs, null);
}
