import type { Language, StemmedLanguage } from './languages.js';
import { madeOnce } from '../made-once.js';
import type { ReadUnit } from '../reading/read-units.js';
import type { Word } from './terms.js';

/** Who acts, and what stands between them and the act: after these a word is most likely a verb. */
const BEFORE_AN_ACT: Readonly<Record<StemmedLanguage, string>> = {
  en: `i you we they he she it who can could will would should must may might shall cannot can't couldn't won't wouldn't shouldn't
    don't doesn't didn't do does did let's lets please never always also i'd we'd they'd you'd i'll we'll they'll you'll it'll
    i've we've they've i'm we're they're you're it's not just really has have had is are was were be been`,
  de: `ich du wir ihr er es zu nicht`,
  fr: `je j' tu il elle on nous vous ils elles ne n' ai as a avons avez ont`,
  es: `yo tú él ella nosotros ellos ellas se no he ha hemos han`,
  pt: `eu você ele ela nós vocês eles elas se não`,
  it: `io tu lui lei noi voi loro si non ho ha abbiamo hanno`,
  nl: `ik jij je wij we jullie hij zij ze te niet`,
  sv: `jag du vi ni han hon de man att inte har hade`,
  ru: `я ты мы вы он она они не`,
  tr: `ben sen biz siz o onlar`,
};

const before = new Map<Language, ReadonlySet<string>>(
  Object.entries(BEFORE_AN_ACT).map(([language, words]) => [
    language as StemmedLanguage,
    new Set(words.split(/\s+/)),
  ]),
);

/** Words of a unit that stand there as what somebody does: "we decide", "could not test". A guess, as `namedWords` is. */
export const actedWords = madeOnce(({ language, words, reply }: ReadUnit): readonly Word[] => {
  const actors = before.get(language);
  if (actors === undefined) return [];
  return words.filter((word, at) => {
    const previous = words[at - 1];
    if (previous === undefined || !actors.has(previous.lower)) return false;
    return /^\s+$/.test(reply.text.slice(previous.end, word.start));
  });
});
