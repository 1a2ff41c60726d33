import { aboutOf } from './digest-about.js';
import { carryOf } from './digest-carry.js';
import { groupsOf } from './digest-groups.js';
import { happenedOf } from './digest-happened.js';
import { type DigestParts, headlineOf } from './digest-headline.js';
import {
  FULL_MORE_VOICES_MAX,
  FULL_VOICES_MAX,
  HISTORY_MAX,
  QUOTE_CHARS_MAX,
  SMALL_MORE_VOICES_MAX,
  SMALL_QUOTE_CHARS_MIN,
  SMALL_QUOTES_CHARS,
  SMALL_VOICES_MAX,
  THEME_QUOTE_CHARS_MAX,
  THEMES_MIN,
} from './digest-limits.js';
import { linkOf } from './digest-link.js';
import type { Digest, DigestPoint, DigestTension, DigestTheme, Speakers } from './digest-model.js';
import { type DigestInput, type DigestSource, sourceOf } from './digest-source.js';
import { peopleCount, speakersOf } from './digest-speakers.js';
import { seasonOf } from './digest-season.js';
import { statementOf, votedOf } from './digest-statement.js';
import { isNamedIn, tensionsOf } from './digest-tensions.js';
import { themesOf } from './digest-themes.js';
import { isTellingQuote, rotated, voicesOf } from './digest-voices.js';
import type { Quote } from '../model.js';
import { outcomeLean } from '../outcomes/outcome-lean.js';
import type { OutcomeLean } from '../outcomes/lean-model.js';

export { partsOfDigest } from './digest-layout.js';
export { type DigestJson, reviveDigest } from './digest-revive.js';
export type { DigestInput } from './digest-source.js';
export { responsesBehind } from './digest-evidence.js';
export { withEditedResponse, withoutQuotesOf, withoutResponse } from './digest-without.js';

/**
 * What the channel gets back for one cycle. The steps stand in order and each is a value: tensions first, as
 * their sides need their very words; then themes or, where fewer than two hold, groups and voices.
 */
export function assembleDigest(input: DigestInput): Digest {
  const source = sourceOf(input);
  const tensions = tensionsOf(source);
  const inTensions = tensions.flatMap(({ sides }) => sides.flatMap(({ quotes }) => quotes));
  const themes = themesOf(source, inTensions);
  const form = formOf(source, themes, tensions);
  const body =
    form === 'full'
      ? fullBody(source, themes, tensions, inTensions)
      : smallBody(source, form, tensions, inTensions);
  const speakers = speakersOf(source.now);
  const could = Math.max(0, Math.trunc(input.couldAnswer));
  const counts = {
    // Who spoke in both ways counts in both, as nobody may see that it is one person.
    spoke: could > 0 ? Math.min(peopleCount(speakers), could) : peopleCount(speakers),
    could,
    responses: source.now.length,
  };
  const { voicesLeft, ...shown } = body;
  const happened = happenedOf(source, tensions, shown.themes);
  const season = seasonOf(source, { happened, themes: shown.themes, voices: shown.voices });
  const withoutAbout = {
    channelId: input.channelId,
    number: input.number,
    fromAt: input.fromAt,
    toAt: input.toAt,
    zone: input.zone,
    ...(input.language === undefined ? {} : { language: input.language }),
    form,
    counts,
    happened,
    ...(season === null ? {} : { season }),
    ...shown,
    link: linkOf(source),
    statement: form === 'quiet' ? null : statementOf(source),
    voted: votedOf(source),
    lean: leanOf(source, form),
    question: questionOf(source),
    speakers,
    unquoted: unquotedSpeakers(source),
    history: historyOf(input, counts, [shown.themes, shown.groups, tensions].some(isFilled)),
  };
  const parts: DigestParts = {
    ...withoutAbout,
    carry: carryOf(withoutAbout),
    about: aboutOf(source, withoutAbout, voicesLeft),
  };
  return { ...parts, headline: headlineOf(parts) };
}

interface Body {
  readonly themes: readonly DigestTheme[];
  readonly groups: Digest['groups'];
  readonly tensions: readonly DigestTension[];
  readonly voices: readonly Quote[];
  readonly moreVoices: readonly Quote[];
  /** Voices that found no room at all. */
  readonly voicesLeft: number;
}

function formOf(
  source: DigestSource,
  themes: readonly DigestTheme[],
  tensions: readonly DigestTension[],
): Digest['form'] {
  if (source.now.length === 0) return 'quiet';
  if (themes.length >= THEMES_MIN) return 'full';
  const isOneVoice = new Set(source.now.map(({ authorId }) => authorId)).size === 1;
  return isOneVoice && tensions.length === 0 ? 'one-line' : 'small';
}

function fullBody(
  source: DigestSource,
  themes: readonly DigestTheme[],
  tensions: readonly DigestTension[],
  inTensions: readonly Quote[],
): Body {
  const members = new Set(themes.flatMap(({ evidence }): readonly string[] => evidence));
  const taken = [...inTensions, ...themes.flatMap(({ quotes }): readonly Quote[] => quotes)];
  const voices = rotated(
    voicesOf(source, taken, members, THEME_QUOTE_CHARS_MAX).filter(isTellingQuote),
    source.input.number,
  );
  return { themes, groups: [], tensions, ...folded(voices, FULL_VOICES_MAX, FULL_MORE_VOICES_MAX) };
}

function smallBody(
  source: DigestSource,
  form: Digest['form'],
  tensions: readonly DigestTension[],
  inTensions: readonly Quote[],
): Body {
  const charsMax = fairShare(voicesOf(source, [], new Set(), QUOTE_CHARS_MAX));
  const groups = form === 'small' ? groupsOf(source, inTensions, charsMax) : [];
  const taken = [...inTensions, ...groups.flatMap(({ quotes }): readonly Quote[] => quotes)];
  const all = voicesOf(source, taken, new Set(), charsMax);
  const voices = all.length > SMALL_VOICES_MAX ? rotated(all, source.input.number) : all;
  return {
    themes: [],
    groups,
    tensions,
    ...folded(voices, SMALL_VOICES_MAX, SMALL_MORE_VOICES_MAX),
  };
}

/** The most characters each may have, so that all fit together: what short ones leave goes to the longer ones. */
function fairShare(voices: readonly Quote[]): number {
  for (let most = QUOTE_CHARS_MAX; most > SMALL_QUOTE_CHARS_MIN; most -= 10) {
    const all = voices.reduce((sum, { text }) => sum + Math.min(most, text.length), 0);
    if (all <= SMALL_QUOTES_CHARS) return most;
  }
  return SMALL_QUOTE_CHARS_MIN;
}

function folded(
  voices: readonly Quote[],
  top: number,
  more: number,
): Pick<Body, 'voices' | 'moreVoices' | 'voicesLeft'> {
  return {
    voices: voices.slice(0, top),
    moreVoices: voices.slice(top, top + more),
    voicesLeft: Math.max(0, voices.length - top - more),
  };
}

/** The question when one prompt was answered; with two, or a tension named beside it, none stands for the week. */
function questionOf({ substantial, input }: DigestSource): string | null {
  if (input.reading.tensions.some((reading) => isNamedIn(reading, input.reading.cycle)))
    return null;
  const asked = new Set(
    substantial.filter(({ threadKind }) => threadKind === 'prompt').map(({ question }) => question),
  );
  const [question] = asked;
  return asked.size === 1 && question !== undefined ? question : null;
}

function leanOf({ input, now, words }: DigestSource, form: Digest['form']): OutcomeLean | null {
  if (form === 'quiet' || form === 'one-line') return null;
  const { number, earlier, leansBefore: toldBefore = [] } = input;
  return outcomeLean({ number, responses: [...earlier, ...now], toldBefore, words });
}

function unquotedSpeakers({ substantial }: DigestSource): Speakers {
  const quotable = new Set(
    substantial.filter(({ isQuotable }) => isQuotable).map(({ authorId }) => authorId),
  );
  return speakersOf(substantial.filter(({ authorId }) => !quotable.has(authorId)));
}

const isFilled = (list: readonly unknown[]): boolean => list.length > 0;

function historyOf(
  input: DigestInput,
  counts: Digest['counts'],
  met: boolean,
): readonly DigestPoint[] {
  const now = { number: input.number, spoke: counts.spoke, could: counts.could, met };
  const before = input.previous;
  const last =
    before === null
      ? []
      : [{ number: before.number, spoke: before.counts.spoke, could: before.counts.could }];
  return [...(before?.history ?? last), now].slice(-HISTORY_MAX);
}
