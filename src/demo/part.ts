import { AppError } from '../errors.js';
import type { Act } from './cast.js';
import type { View } from './modal.js';
import type { Scene } from './scene.js';
import type { Stage } from './stage.js';

/** Who does something, where, and in which week. */
export interface Part {
  readonly stage: Stage;
  readonly scene: Scene;
  /** Counted from 0. */
  readonly week: number;
  readonly by: string;
}

/** One kind of act. */
export type Of<Does extends Act['does']> = Extract<Act, { does: Does }>;

/** Sends a form and says aloud when it was refused: a story must not go on as if it had been taken. */
export async function send(
  { stage, by }: Part,
  view: View,
  fills: Record<string, string | readonly string[]>,
) {
  const submitted = await stage.acts.submit(by, view, fills);
  if (submitted.kind === 'errors') {
    const problems = Object.values(submitted.errors).join(' ');
    throw new AppError('input_invalid', `The app did not take a form of ${by}: ${problems}`);
  }
  return submitted;
}
