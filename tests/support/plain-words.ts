/** Measures of plain writing, for the tests that hold our own words to them. */

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+(?:['’-][a-z]+)*/gu) ?? [];
}

export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.?!])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Vowel groups, less a silent ending, at least one: the usual estimate, within a few percent on everyday English. */
export function syllablesIn(word: string): number {
  const plain = word.replace(/[^a-z]/gu, '');
  const spoken = plain
    .replace(/([^csxzgh])es$/u, '$1')
    .replace(/([^td])ed$/u, '$1')
    .replace(/([^l])e$/u, '$1')
    .replace(/([aeiou]l)e$/u, '$1');
  const groups = spoken.match(/[aeiouy]+/gu)?.length ?? 0;
  return Math.max(1, groups);
}

/**
 * Flesch reading ease: 206.835 − 1.015 · words per sentence − 84.6 · syllables per word. 60–70 is plain English.
 * Source: R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948), 221–233.
 */
export function readingEase(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const sentences = Math.max(1, sentencesOf(text).length);
  return 206.835 - 1.015 * (words.length / sentences) - 84.6 * (syllables / words.length);
}

/** Idioms, metaphors of sport and war, office jargon and talk about leadership that people abroad may not read as meant. */
export const IDIOMS: readonly string[] = [
  'actionable',
  'across the board',
  'at the end of the day',
  'back to square one',
  'ball in your court',
  'ballpark',
  'bandwidth',
  'barking up',
  'beat around the bush',
  'behind the curtain',
  'best practice',
  'big picture',
  'bite the bullet',
  'blue sky',
  'boil the ocean',
  'bottom line',
  'brainstorm',
  'break the ice',
  'bring to the table',
  'buy-in',
  'call it a day',
  'champion',
  'change course',
  'circle back',
  'cascade',
  'come to grips',
  'connect the dots',
  'core competency',
  'cross the finish line',
  'cut corners',
  'cutting edge',
  'deep dive',
  'deliverable',
  'double down',
  'down the road',
  'drill down',
  'drive change',
  'drop the ball',
  'easier said than done',
  'elephant in the room',
  'empower',
  'end of the tunnel',
  'ecosystem',
  'face the music',
  'fall through the cracks',
  'follower',
  'from scratch',
  'game changer',
  'game plan',
  'get the ball rolling',
  'get your head around',
  'give the green light',
  'go the extra mile',
  'growth mindset',
  'hands-on',
  'heads up',
  'heavy lifting',
  'hit the ground',
  'hit the nail',
  'holistic',
  'in a nutshell',
  'in the loop',
  'in the same boat',
  'in the trenches',
  'in the weeds',
  'inspire',
  'keep an eye on',
  'key takeaway',
  'kick off',
  'knowledge worker',
  'leader',
  'leadership',
  'learnings',
  'let the cat',
  'level up',
  'leverage',
  'long haul',
  'long run',
  'low-hanging',
  'lose track',
  'make ends meet',
  'mindset',
  'mission-critical',
  'move the needle',
  'moving parts',
  'north star',
  'off the record',
  'off the table',
  'on board',
  'on the fence',
  'on the same page',
  'on track',
  'out of the blue',
  'out of the box',
  'ownership',
  'pain point',
  'paradigm',
  'piece of cake',
  'play it by ear',
  'proactive',
  'pull your weight',
  'push the envelope',
  'put into words',
  'put to the test',
  'quick win',
  'raise the bar',
  'ramp up',
  'reach out',
  'read the room',
  'rock the boat',
  'roadmap',
  'rule of thumb',
  'run into',
  'share the load',
  'silo',
  'sit on the fence',
  'speak up',
  'stakeholder',
  'step up',
  'stuck in the mud',
  'sweet spot',
  'synergy',
  'take offline',
  'team player',
  'the last straw',
  'think outside',
  'throw under',
  'tip of the iceberg',
  'touch base',
  'transformative',
  'turn the page',
  'turning point',
  'under the hood',
  'under the weather',
  'up in the air',
  'value-add',
  'vision',
  'visionary',
  'wake-up call',
  'walk the talk',
  'water under the bridge',
  'wear many hats',
  'weigh in',
  'win-win',
  'work in progress',
  'world-class',
];

/** The idioms of the list that a text holds, as whole words. */
export function idiomsIn(text: string): string[] {
  const plain = ` ${text.toLowerCase().replace(/[^a-z'-]+/gu, ' ')} `;
  return IDIOMS.filter((idiom) =>
    new RegExp(`(?<![a-z-])${idiom}(?:s|d|ed|ing)?(?![a-z-])`, 'u').test(plain),
  );
}
