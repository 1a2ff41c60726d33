import { begunOf, lookedAtOf } from './digest-experiments.js';
import { HAPPENED_MAX } from './digest-limits.js';
import { countedText, SAW_DIFFERENTLY } from './digest-counted.js';
import type { CountedAct, DigestTension, DigestTheme, HappenedEntry } from './digest-model.js';
import { newWordsOf } from './digest-new-words.js';
import { nonEmpty } from './digest-quotes.js';
import { countable, type DigestSource } from './digest-source.js';
import { speakersOf } from './digest-speakers.js';
import { tensionChangesOf } from './digest-tension-changes.js';
import { fragmentOf } from './digest-words.js';
import type { Challenge, Response } from '../model.js';
import { permalinkTo } from '../permalink.js';
import type { Words } from '../words/words-model.js';

const TEXT_WORDS_MAX = 30;
const SHORT_WORDS_MAX = 12;

/** You said → what happened: outcomes first, then what was taken up. Empty while there is nothing to tell. */
export function happenedOf(
  source: DigestSource,
  tensions: readonly DigestTension[],
  themes: readonly DigestTheme[] = [],
): readonly HappenedEntry[] {
  return [
    ...lookedAtOf(source),
    ...winsOf(source),
    ...closedOf(source),
    ...tensionChangesOf(source, tensions),
    ...viewsAdded(source, themes),
    ...newWordsOf(source),
    ...questionTakenUp(source),
    ...challengeTalk(source),
    ...openedOf(source),
    ...begunOf(source),
  ].slice(0, HAPPENED_MAX);
}

/** Small wins that were told. */
export function winsOf({ input: { wins }, words }: DigestSource): readonly HappenedEntry[] {
  return wins.map(({ id, text }) => ({
    kind: 'win',
    text: words.happened.win(fragmentOf(text, TEXT_WORDS_MAX)),
    short: words.happened.win(fragmentOf(text, SHORT_WORDS_MAX)),
    evidence: [id],
    permalink: null,
  }));
}

/** Challenges that were closed, with what came of them. */
export function closedOf(source: DigestSource): readonly HappenedEntry[] {
  return source.input.challengesMoved
    .filter(({ state }) => state === 'closed')
    .map((challenge) => ({
      kind: 'challenge',
      text: closedText(challenge, source.words),
      short: source.words.happened.closed(fragmentOf(challenge.title, SHORT_WORDS_MAX), null),
      evidence: [challenge.id],
      permalink: rootLink(source, challenge.rootTs),
    }));
}

function closedText({ title, outcomeText }: Challenge, { happened }: Words): string {
  const learned = outcomeText?.trim() ?? '';
  const outcome = learned === '' ? null : fragmentOf(learned, TEXT_WORDS_MAX);
  return happened.closed(fragmentOf(title, TEXT_WORDS_MAX), outcome);
}

/** Challenges that were named and are open. */
export function openedOf(source: DigestSource): readonly HappenedEntry[] {
  return source.input.challengesMoved
    .filter(({ state }) => state === 'open')
    .map(({ id, title, rootTs }) => ({
      kind: 'challenge',
      text: source.words.happened.opened(fragmentOf(title, TEXT_WORDS_MAX)),
      short: null,
      evidence: [id],
      permalink: rootLink(source, rootTs),
    }));
}

function questionTakenUp(source: DigestSource): readonly HappenedEntry[] {
  if ((source.input.previous?.carry ?? null) === null) return [];
  const answers = source.substantial.filter(
    ({ threadKind, source: from }) => threadKind === 'digest' && from !== 'box',
  );
  return counted(source, answers, 'question', { kind: 'took-up' });
}

/**
 * *I see it differently*: views that were added beside what the last digest read, in one line, with the themes that they take up where
 * those stood there. What was said privately is counted without one: a name would tell what it is about.
 */
function viewsAdded(
  source: DigestSource,
  themes: readonly DigestTheme[],
): readonly HappenedEntry[] {
  const added = source.substantial.filter(
    ({ threadKind, source: from }) => threadKind === 'digest' && from === 'box',
  );
  const stood = source.input.previous?.themes.map(({ themeId }) => themeId) ?? [];
  const before = themes.filter(({ themeId }) => stood.includes(themeId));
  const themeOf = ({ id, isQuotable }: Response): DigestTheme | undefined =>
    isQuotable ? before.find(({ evidence }) => evidence.includes(id)) : undefined;
  const seen = before.filter((theme) => added.some((view) => themeOf(view) === theme));
  const rest = countable(added).filter((view) => themeOf(view) === undefined);
  if (seen.length === 0) return counted(source, added, 'theme', SAW_DIFFERENTLY);
  const isOne = seen.length === 1 && rest.length === 0;
  const viewsOn = (theme: DigestTheme | undefined) =>
    added.filter((view) => themeOf(view) === theme).map(({ id }) => id);
  // With several, the names go with the last view on one of them, not only with the last word of one.
  const words = [
    ...seen.flatMap(({ labelWords = [] }) => labelWords),
    ...(isOne ? [] : seen.map((theme) => ({ word: theme.label, heldBy: viewsOn(theme) }))),
    ...(rest.length === 0 ? [] : [{ word: 'more', heldBy: viewsOn(undefined) }]),
  ];
  const did: CountedAct = {
    kind: 'saw-differently',
    themes: seen.map(({ label }) => label),
    hasMore: rest.length > 0,
  };
  return counted(source, added, 'theme', did).map((entry) => ({ ...entry, words }));
}

function challengeTalk(source: DigestSource): readonly HappenedEntry[] {
  return source.input.openChallenges.flatMap(({ rootTs, title }) => {
    const said = source.substantial.filter(
      ({ threadKind, threadRootTs }) => threadKind === 'challenge' && threadRootTs === rootTs,
    );
    const did = { kind: 'spoke-on', title: fragmentOf(title, TEXT_WORDS_MAX) } as const;
    return counted(source, said, 'challenge', did);
  });
}

function counted(
  source: DigestSource,
  said: readonly Response[],
  kind: HappenedEntry['kind'],
  did: CountedAct,
): readonly HappenedEntry[] {
  const told = countable(said);
  const evidence = nonEmpty(told.map(({ id }) => id));
  if (evidence === null) return [];
  const count = { speakers: speakersOf(told), did };
  return [
    {
      kind,
      text: countedText(count, source.input.language),
      short: null,
      evidence,
      permalink: firstLink(source, told),
      counted: count,
    },
  ];
}

/** Where the first open reply stands; its thread where all spoke privately. */
function firstLink({ input }: DigestSource, said: readonly Response[]): string | null {
  const [first] = [...said.filter(({ ts }) => ts !== null), ...said];
  if (first === undefined || input.workspaceUrl === null) return null;
  const { ts, threadRootTs } = first;
  return permalinkTo(input.workspaceUrl, input.slackChannelId, ts ?? threadRootTs, threadRootTs);
}

function rootLink({ input }: DigestSource, rootTs: string | null): string | null {
  if (rootTs === null || input.workspaceUrl === null) return null;
  return permalinkTo(input.workspaceUrl, input.slackChannelId, rootTs, null);
}
