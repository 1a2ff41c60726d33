import type { DigestAbout } from '../../core/digest/digest-model.js';
import type { Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { CALLBACKS } from '../ids.js';
import { divider, type Modal, section, type SectionBlock } from './blocks.js';
import { bullets } from './challenge.js';
import { mrkdwn } from './safe.js';
import { modal } from './views.js';

/** `digest`: what that digest read and left out, when *About* is opened from one. */
export function aboutModal(view: {
  readonly digest: DigestAbout | null;
  /** The person's own; left out: English. */
  readonly language?: Language | undefined;
  readonly wordedBy?: string | undefined;
}): Modal {
  const { digest, language, wordedBy } = view;
  return modal({
    language,
    title: wordsIn(language).about.title,
    callbackId: CALLBACKS.about,
    blocks: [
      ...(digest === null ? [] : [...digestPart(digest, language), divider()]),
      ...about(language, wordedBy),
    ],
  });
}

/** The same as blocks, for Home and for an answer to a command. `wordedBy`: the host of a language model, where one is set up. */
export function about(language?: Language, wordedBy?: string): readonly SectionBlock[] {
  const { parts, model } = wordsIn(language).about;
  const all =
    wordedBy === undefined
      ? parts
      : [...parts, { title: model.title, words: model.words(wordedBy) }];
  return all.map(({ title, words }) => section(mrkdwn`*${title}*\n${words}`));
}

function digestPart(
  { read, leftOut }: DigestAbout,
  language: Language | undefined,
): readonly SectionBlock[] {
  const words = wordsIn(language).about;
  return [
    section(mrkdwn`*${words.digestRead}*\n${read}`),
    ...(leftOut.length === 0 ? [] : [section(mrkdwn`*${words.digestLeftOut}*${bullets(leftOut)}`)]),
  ];
}
