import type { Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import type { Words } from '../../core/words/words-model.js';
import { ACTIONS, COMMANDS } from '../ids.js';
import { actions, button, message, type RenderedMessage, section } from './blocks.js';
import { about } from './about.js';
import { joined, mrkdwn } from './safe.js';

/** What a channel has met so far; the rest is left out. */
export interface HelpView {
  readonly digests: boolean;
  readonly trying: boolean;
  readonly voting: boolean;
}

/** Six lines, whatever is met. */
function linesFor(
  { digests, trying, voting }: HelpView,
  words: Words['help'],
): readonly (readonly [string, string])[] {
  const { typed } = words;
  const more = ['`challenges`', ...(voting ? ['`vote`'] : []), `\`recall ${typed.words}\``].join(
    ', ',
  );
  const tell = [
    ...(trying ? ['`experiment`'] : []),
    ...(digests ? ['`tension`'] : []),
    `\`/challenge ${typed.title}\``,
  ].join(', ');
  return [
    ['setup', words.setup],
    ['ask', words.ask],
    ['preview', words.preview],
    digests ? ['themes', words.themes(more)] : ['challenges', words.challenges],
    [`win ${typed.text}`, words.win(tell)],
    ['status', words.status],
  ];
}

/** Six lines, and buttons for where commands do not work: what the channel has met, and nothing else. */
export function help(met: HelpView, language?: Language): RenderedMessage {
  const lines = linesFor(met, wordsIn(language).help).map(
    ([words, does]) => mrkdwn`\`${COMMANDS.soundings} ${words}\` ${does}`,
  );
  return message(joined(lines), [section(joined(lines)), actions(helpButtons(met, language))], {
    keepLast: 1,
  });
}

function helpButtons({ digests, trying }: HelpView, language: Language | undefined) {
  const { home, help: words } = wordsIn(language);
  return [
    button({ text: home.setDay, actionId: ACTIONS.openSetup }),
    button({ text: home.preview, actionId: ACTIONS.preview }),
    button({ text: home.nameChallenge, actionId: ACTIONS.openChallenge }),
    ...(digests ? [button({ text: words.nameTension, actionId: ACTIONS.openTension })] : []),
    ...(trying ? [button({ text: home.trySmall, actionId: ACTIONS.openExperiment })] : []),
    button({ text: home.tellWin, actionId: ACTIONS.openWin }),
    button({ text: words.about, actionId: ACTIONS.about }),
  ];
}

/** The answer to `/soundings privacy`. */
export function privacy(language?: Language, wordedBy?: string): RenderedMessage {
  const blocks = about(language, wordedBy);
  const texts = blocks.map((block) => mrkdwn`${{ markup: block.text?.text ?? '' }}`);
  return message(joined(texts, '\n\n'), blocks);
}
