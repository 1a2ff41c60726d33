import { within } from '../within.js';
import type { People } from './people.js';
import { mentionedIds, plainWords } from './plain-text.js';

export interface Words {
  /** Slack's markup as plain words, mentions as names. Never fails: a name that Slack does not tell is `somebody`. */
  plain(slackTeamId: string, text: string): Promise<string>;
}

/** Slack waits 3 seconds for an event to be acknowledged; names must not use them up. */
const NAME_WITHIN_MS = 1_500;

const isPerson = (id: string): boolean => /^[UW]/u.test(id);

/** Turns what people typed into what is stored; events and readings of a thread must give the same words. */
export function createWords(people: People): Words {
  async function nameOf(slackTeamId: string, id: string): Promise<readonly [string, string]> {
    // A reply must not be lost, or late, because Slack does not tell a name just now.
    const person = await within(NAME_WITHIN_MS, people.person(slackTeamId, id), null);
    return [id, person?.name ?? 'somebody'];
  }
  return {
    plain: async (slackTeamId, text) => {
      const ids = mentionedIds(text).filter(isPerson);
      return plainWords(text, new Map(await Promise.all(ids.map((id) => nameOf(slackTeamId, id)))));
    },
  };
}
