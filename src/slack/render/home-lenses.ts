import type { Language } from '../../core/model.js';
import type { Lens } from '../../core/votes/lens.js';
import { wordsIn } from '../../core/words/words-in.js';
import { ACTIONS } from '../ids.js';
import { actions, context, section, type ViewBlock } from './blocks.js';
import { radioButtons } from './elements.js';
import { mrkdwn } from './safe.js';

/** A lens of a channel, and where the person placed themselves under it. */
export interface LensItem {
  readonly channelId: string;
  readonly channelName: string;
  readonly lens: Lens;
  /** Its place among the channel's lenses. */
  readonly at: number;
  readonly mine: string | null;
}

const SHOWN = 6;
/** What stands for not saying it. */
const UNSAID = '-';

/** Which channel, lens and group a choice names, by places: names of people's own may be long. */
export function readGroupChoice(
  value: string,
): { readonly channelId: string; readonly lens: number; readonly group: number | null } | null {
  const [, channelId = '', lens, group] = /^(\S+) (\d) (\d|-)$/u.exec(value) ?? [];
  if (lens === undefined || group === undefined) return null;
  return { channelId, lens: Number(lens), group: group === UNSAID ? null : Number(group) };
}

/** One tap: in which group one is, for votes; or rather not to say. Empty where no channel has groups. */
export function lensBlocks(items: readonly LensItem[], language?: Language): readonly ViewBlock[] {
  if (items.length === 0) return [];
  return [
    context(wordsIn(language).home.groups),
    ...items.slice(0, SHOWN).flatMap((item) => lensRow(item, language)),
  ];
}

function lensRow(
  { channelId, channelName, lens, at, mine }: LensItem,
  language: Language | undefined,
): readonly ViewBlock[] {
  const words = wordsIn(language).home;
  const value = (group: number | string): string => `${channelId} ${at} ${group}`;
  const chosen = mine === null ? -1 : lens.groups.indexOf(mine);
  return [
    section(mrkdwn`${words.lensIn(lens.name, channelName)}`),
    actions([
      radioButtons({
        actionId: ACTIONS.chooseGroup,
        choices: [
          ...lens.groups.map((text, group) => ({ text, value: value(group) })),
          { text: words.notSaid, value: value(UNSAID) },
        ],
        chosen: [value(chosen < 0 ? UNSAID : chosen)],
      }),
    ]),
  ];
}
