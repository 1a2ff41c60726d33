import { carryOf } from './digest-carry.js';
import { quotesIn, responsesBehind } from './digest-evidence.js';
import { countedText, SAW_DIFFERENTLY } from './digest-counted.js';
import { headlineOf } from './digest-headline.js';
import { heldWithout } from './digest-labels.js';
import type {
  Digest,
  DigestGroup,
  DigestSeason,
  DigestTension,
  HappenedEntry,
} from './digest-model.js';
import { nonEmpty } from './digest-quotes.js';
import { seasonMoved, seasonWithout } from './digest-season-evidence.js';
import { NO_SPEAKERS, peopleCount, withoutSpeaker } from './digest-speakers.js';
import { quotesVotedOn, withoutStatementsOf } from './digest-statement.js';
import { themeWithout } from './digest-themes-without.js';
import { sentenceCase } from '../words/sentence.js';
import type { Language, NonEmpty, Quote } from '../model.js';
import type { OutcomeLean } from '../outcomes/lean-model.js';
import { wordsIn } from '../words/words-in.js';

/** The digest as it is without one response that is gone: no quote of it, no claim that rests on it, no count of it. */
export function withoutResponse(digest: Digest, responseId: string): Digest {
  if (!responsesBehind(digest).includes(responseId)) return digest;
  const shown = withoutQuotesOf(digest, responseId);
  const without = (speakers = NO_SPEAKERS) => withoutSpeaker(speakers, responseId);
  const speakers = without(digest.speakers);
  const spoke =
    digest.speakers === undefined
      ? digest.counts.spoke
      : Math.min(digest.counts.spoke, peopleCount(speakers));
  const isCounted =
    digest.speakers !== undefined &&
    [...digest.speakers.open.flat(), ...digest.speakers.privateIds].includes(responseId);
  return remade(digest, responseId, {
    ...shown,
    form: spoke === 0 ? 'quiet' : shown.form,
    counts: { ...digest.counts, spoke, responses: digest.counts.responses - (isCounted ? 1 : 0) },
    themes: shown.themes.flatMap((theme) => themeWithout(theme, responseId, true, digest) ?? []),
    tensions: shown.tensions.flatMap((tension) => {
      const evidence = nonEmpty(tension.evidence.filter((id) => id !== responseId));
      return evidence === null ? [] : [{ ...tension, evidence }];
    }),
    happened: shown.happened.flatMap(
      (entry) => happenedWithout(entry, responseId, digest.language) ?? [],
    ),
    lean: leanWithout(digest, responseId),
    ...seasonIn(digest, (season) => seasonWithout(season, responseId, true)),
    speakers,
    unquoted: without(digest.unquoted),
    history: (digest.history ?? []).map((point) =>
      point.number === digest.number ? { ...point, spoke } : point,
    ),
  });
}

/** The digest without the words of one response, which still counts: a quote taken out. */
export function withoutQuotesOf(before: Digest, responseId: string): Digest {
  const digest = withoutStatementsOf(before, responseId);
  const isOther = (quote: Quote) => quote.responseId !== responseId;
  const groups = digest.groups.map((group) => groupWithout(group, responseId, digest.language));
  const { link } = digest;
  return remade(digest, responseId, {
    ...digest,
    themes: digest.themes.flatMap((theme) => themeWithout(theme, responseId, false, digest) ?? []),
    tensions: digest.tensions.flatMap((tension) => tensionWithout(tension, responseId) ?? []),
    groups: groups.flatMap(({ group }) => group ?? []),
    voices: [...groups.flatMap(({ alone }) => alone), ...digest.voices.filter(isOther)],
    moreVoices: digest.moreVoices.filter(isOther),
    ...seasonIn(digest, (season) => seasonWithout(season, responseId, false)),
    link: link !== null && isOther(link.earlier) && isOther(link.now) ? link : null,
    happened: digest.happened
      .filter(
        ({ kind, evidence }) =>
          (kind !== 'tension' && kind !== 'words') || !evidence.includes(responseId),
      )
      .map((entry) => withoutName(entry, responseId, digest.language)),
  });
}

/** The digest after an edit: quotes whose words are still there stay, otherwise its words leave and it still counts. What was voted on was the earlier text. */
export function withEditedResponse(
  before: Digest,
  edited: { readonly id: string; readonly text: string; readonly version: number },
): Digest {
  const isVotedOn = quotesVotedOn(before).some(
    ({ responseId, version }) => responseId === edited.id && version !== edited.version,
  );
  const digest = isVotedOn ? withoutStatementsOf(before, edited.id) : before;
  const quotes = quotesIn(digest).filter(({ responseId }) => responseId === edited.id);
  const names = [
    ...digest.themes.flatMap(({ labelWords }) => labelWords ?? []),
    ...digest.groups.flatMap(({ aboutWords }) => aboutWords ?? []),
    ...digest.happened.flatMap(({ words }) => words ?? []),
    ...(digest.season?.themes.flatMap(({ labelWords }) => labelWords) ?? []),
    ...(digest.season?.named.flatMap(({ words }) => words ?? []) ?? []),
  ].filter(({ heldBy }) => heldBy.includes(edited.id));
  const isWhole =
    quotes.every(({ text }) => edited.text.includes(text)) &&
    names.every(({ word }) => edited.text.toLowerCase().includes(word.toLowerCase()));
  const lean = leanWithout(digest, edited.id);
  if (!isWhole) return { ...withoutQuotesOf(digest, edited.id), lean };
  return { ...movedQuotes(digest, edited), lean };
}

/** Makes the headline again, and leaves out a question that can no longer be asked in the same words: people may be answering it. */
function remade(before: Digest, responseId: string, parts: Digest): Digest {
  const kept = { ...parts, carry: carryWithout(before, responseId, parts) };
  return { ...kept, headline: headlineOf(kept) };
}

/** Other words may be no sign of it any more. */
function leanWithout({ lean = null }: Digest, responseId: string): OutcomeLean | null {
  return lean?.evidence.includes(responseId) === true ? null : lean;
}

function carryWithout(before: Digest, responseId: string, parts: Digest): Digest['carry'] {
  const { carry } = before;
  if (carry === null) return null;
  const names = namesIn(parts);
  const lost = namesIn(before).filter((name) => !names.includes(name));
  const isUntouched =
    !carry.evidence.includes(responseId) &&
    lost.every((name) => !carry.text.includes(name) && !carry.text.includes(sentenceCase(name)));
  if (isUntouched) return carry;
  const again = carryOf(parts);
  return again?.text === carry.text ? again : null;
}

function namesIn({ themes, groups }: Digest): readonly string[] {
  return [
    ...themes.map(({ label }) => label),
    ...groups.flatMap(({ about }) => (about ? [about] : [])),
  ];
}

function groupWithout(
  group: DigestGroup,
  responseId: string,
  language: Language | undefined,
): { readonly group: DigestGroup | null; readonly alone: readonly Quote[] } {
  const quotes = nonEmpty(group.quotes.filter((quote) => quote.responseId !== responseId));
  if (quotes === null) return { group: null, alone: [] };
  if (quotes.length < 2) return { group: null, alone: quotes };
  const aboutWords = heldWithout(group.aboutWords ?? [], responseId);
  const about = aboutWords === null ? '' : (group.about ?? '');
  const sentence = wordsIn(language).digest.group(quotes.length, about);
  return { group: { sentence, quotes, about, aboutWords: aboutWords ?? [] }, alone: [] };
}

/** A side that loses a quote sets the measure for all; a side without one ends it, as half would not be equal room. */
function tensionWithout(tension: DigestTension, responseId: string): DigestTension | null {
  const sides = tension.sides.map(({ quotes }) =>
    quotes.filter((quote) => quote.responseId !== responseId),
  );
  const room = Math.min(...sides.map((quotes) => quotes.length));
  const equal = sides.flatMap((quotes) => {
    const kept = nonEmpty(quotes.slice(0, room));
    return kept === null ? [] : [{ quotes: kept }];
  });
  return equal.length === sides.length ? { ...tension, sides: equal } : null;
}

/** A view that was added tells no theme any more when a word of its name is gone. */
function withoutName(
  entry: HappenedEntry,
  responseId: string,
  language: Language | undefined,
): HappenedEntry {
  const { kind, words, counted } = entry;
  if (kind !== 'theme' || words === undefined || counted === undefined) return entry;
  const left = heldWithout(words, responseId);
  if (left !== null) return { ...entry, words: left };
  const count = { speakers: counted.speakers, did: SAW_DIFFERENTLY };
  return { ...entry, text: countedText(count, language), words: [], counted: count };
}

function happenedWithout(
  entry: HappenedEntry,
  responseId: string,
  language: Language | undefined,
): HappenedEntry | null {
  const { counted } = entry;
  if (counted === undefined || !entry.evidence.includes(responseId)) return entry;
  const evidence = nonEmpty(entry.evidence.filter((id) => id !== responseId));
  const speakers = withoutSpeaker(counted.speakers, responseId);
  if (evidence === null || peopleCount(speakers) === 0) return null;
  const count = { ...counted, speakers };
  return { ...entry, text: countedText(count, language), evidence, counted: count };
}

/** Left out where there is none, as in a digest of before there were any. */
function seasonIn(
  { season }: Digest,
  change: (season: DigestSeason | null) => DigestSeason | null,
): Pick<Digest, 'season'> {
  return season === undefined ? {} : { season: change(season) };
}

/** Offsets and version of the quotes anew; the words are the same. */
function movedQuotes(
  digest: Digest,
  { id, text, version }: { readonly id: string; readonly text: string; readonly version: number },
): Digest {
  const move = (quote: Quote): Quote => {
    if (quote.responseId !== id) return quote;
    const start = text.indexOf(quote.text);
    return { ...quote, version, start, end: start + quote.text.length };
  };
  const moveAll = <T extends { readonly quotes: NonEmpty<Quote> }>(part: T): T => {
    const [first, ...rest] = part.quotes;
    return { ...part, quotes: [move(first), ...rest.map(move)] };
  };
  const { link } = digest;
  return {
    ...digest,
    themes: digest.themes.map(moveAll),
    groups: digest.groups.map(moveAll),
    tensions: digest.tensions.map((tension) => ({ ...tension, sides: tension.sides.map(moveAll) })),
    voices: digest.voices.map(move),
    moreVoices: digest.moreVoices.map(move),
    happened: digest.happened.map((entry) =>
      entry.quotes === undefined ? entry : { ...entry, quotes: entry.quotes.map(move) },
    ),
    ...seasonIn(digest, (season) => seasonMoved(season, move)),
    link: link === null ? null : { ...link, earlier: move(link.earlier), now: move(link.now) },
  };
}
