import type { OutcomeLean } from '../outcomes/lean-model.js';
import type { Language, Outcome, Practice } from '../model.js';

export type Article = 'Changing Our Minds About Leadership' | 'Leading Together' | 'The Third Way';

/** The prompt id of a thread of the past that was imported: nobody chose it here, and it takes no new replies. */
export const IMPORTED_PROMPT = 'imported';

/** The questions that taking part in leadership works on (ideas.md row 2), and those of rows 6 and 16. */
export type ServedQuestion =
  | 'what is our work'
  | 'what is it worth'
  | 'whom do we serve'
  | 'where are we going'
  | 'how do we fit together'
  | 'how do I fit'
  | 'what blocks us'
  | 'what do we have'
  | 'what else could we do'
  | 'how might we act anew'
  | 'how do we bring leadership about';

/** What people read of a question. */
export interface PromptWords {
  readonly text: string;
  readonly why: string;
}

/** One question of the catalogue, in plain words. */
export interface Prompt {
  /** Stable: `sm-01`, `co-12` … */
  readonly id: string;
  readonly text: string;
  /** One line of why, addressed to the people asked. */
  readonly why: string;
  readonly practice: Practice;
  readonly outcome: Outcome;
  readonly serves: ServedQuestion;
  readonly article: Article;
}

/** What `choosePrompt` gives: the question, and why this one now, in words for the keeper. */
export interface ChosenPrompt {
  /** Catalogue id, `own:<hash>` for the channel's own question, `theme:<id>`, `tension:<id>` or `challenge:<id>` when it follows one. */
  readonly promptId: string;
  readonly text: string;
  readonly why: string;
  readonly practice: Practice | null;
  readonly outcome: Outcome | null;
  readonly reason: string;
}

export interface AskedBefore {
  readonly promptId: string;
  readonly practice: Practice | null;
  readonly outcome: Outcome | null;
  readonly askedAt: Date;
  /** People who answered it. */
  readonly answeredBy: number;
}

export interface PromptChoiceInput {
  readonly now: Date;
  readonly history: readonly AskedBefore[];
  readonly ownQuestions: readonly string[];
  /** An open theme, tension or challenge worth a follow-up; its label in people's words, empty for a tension without a name. */
  readonly openThreads: readonly {
    readonly id: string;
    readonly label: string;
    readonly kind: 'theme' | 'tension' | 'challenge';
  }[];
  /** What the last digest told of direction, alignment and commitment; left out or null: nothing. */
  readonly lean?: Pick<OutcomeLean, 'much' | 'little'> | null;
  /** Of the channel; left out: English. */
  readonly language?: Language;
  /** Any stable text of the channel: spreads channels over the catalogue without randomness. */
  readonly seed: string;
}
