import { inQuotes } from './grammar.js';

/** What people make of themes: names, two as one, one as two. */
export const themeActs = {
  /** In digests, beside how a theme was found. */
  told: {
    name: 'Somebody here gave it its name.',
    same: 'Somebody here said that two themes are this one.',
    apart: 'Somebody here said that it is not the same as another theme.',
  },
  foundByPerson: (people: number, sentences: number, digests: number): string => {
    const who = people === 1 ? 'One person' : `${people} people`;
    const where = sentences === 1 ? '1 sentence' : `${sentences} sentences`;
    const when = digests === 1 ? '1 digest' : `${digests} digests`;
    return `${who} in the last four digests; ${where} over ${when} stand close to each other by the words they share.`;
  },
  waiting: {
    same: (other: string): string => `The same as ${inQuotes(other)}, from the next digest on.`,
    apart: 'Two things, from the next digest on.',
  },
  anotherTheme: 'another theme',

  menu: {
    name: 'Give it another name',
    same: 'The same as …',
    apart: 'These are two things',
    undo: 'Undo the last change',
  },
  nameTitle: 'Name a theme',
  nameLabel: 'What do you call it here?',
  nameHint: 'Everybody here sees it, without your name beside it. It stays, whatever is said next.',
  sameTitle: 'The same thing',
  sameLabel: (theme: string): string => `${inQuotes(theme)} is the same as`,
  sameHint: 'From the next digest on they are one theme. You can undo it until then.',
  apartTitle: 'Two things',
  apartLabel: (theme: string): string => `Which of these are not about ${inQuotes(theme)}?`,
  apartHint:
    'From the next digest on the words you choose are a theme of their own. You can undo it until then.',
  keep: 'Keep it',

  named: (label: string): string => `Kept. It is called ${inQuotes(label)} from now on.`,
  joined: 'Kept: the same thing. From the next digest on they are one theme.',
  parted: 'Kept: two things. From the next digest on the words you chose are a theme of their own.',
  takenBack: 'Taken back. It is as it was before.',

  noName: 'Write a name first.',
  noOther: 'There is no other theme here yet.',
  noWords: 'There is too little here that I may show to tell two things apart.',
  oneAlready: 'These two are one theme already.',
  chooseSome: 'Choose the words that are another thing.',
  leaveSome: 'Leave at least one where it is: then there are two things.',
  gone: 'This theme is no longer there.',
  changed: 'Some of these words were changed or taken back just now. Please try again.',
  undone: 'This was taken back already, or something else was said of the theme since.',
  joinedSince:
    'A digest has come since, and they are one theme now. “These are two things” in the list of themes takes words out of it again.',
  partedSince:
    'A digest has come since, and they are two themes now. “The same as …” in the list of themes makes them one again.',
};
