import type { Submission } from '../payloads.js';
import type { Modal } from '../render/blocks.js';
import type { Answer, Asking } from './answer.js';
import type { Edge } from './edge.js';

/** What comes of a form: words under its fields, a next form, or it closes and the person is told. */
export type Outcome =
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'next'; readonly view: Modal }
  | { readonly kind: 'done'; readonly slackChannelId: string; readonly said: Answer };

export type Sent = Submission & Pick<Asking, 'language'>;
export type Take = (edge: Edge, submission: Sent) => Promise<Outcome>;

export const under = (field: string, words: string): Outcome => ({
  kind: 'errors',
  errors: { [field]: words },
});
