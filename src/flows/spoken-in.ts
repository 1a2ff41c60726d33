import type { Language } from '../core/model.js';

/** In which language the person who asks is answered; left out: English. */
export interface SpokenIn {
  readonly language?: Language | undefined;
}
