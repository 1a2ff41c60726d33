import type { People } from './people.js';
import { mentionedIds, plainWords } from './plain-text.js';

export interface Words {
  /** Slack's markup as plain words, mentions as names. Never fails: a name that Slack does not tell is `somebody`. */
  plain(slackTeamId: string, text: string): Promise<string>;
}

const isPerson = (id: string): boolean => /^[UW]/u.test(id);

/** Turns what people typed into what is stored; events and readings of a thread must give the same words. */
export function createWords(people: People): Words {
  async function nameOf(slackTeamId: string, id: string): Promise<readonly [string, string]> {
    try {
      return [id, (await people.person(slackTeamId, id)).name];
    } catch {
      // A reply must not be lost because Slack does not tell a name just now.
      return [id, 'somebody'];
    }
  }
  return {
    plain: async (slackTeamId, text) => {
      const ids = mentionedIds(text).filter(isPerson);
      return plainWords(text, new Map(await Promise.all(ids.map((id) => nameOf(slackTeamId, id)))));
    },
  };
}
