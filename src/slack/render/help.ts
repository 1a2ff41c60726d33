import { ACTIONS, COMMANDS } from '../ids.js';
import { actions, button, message, type RenderedMessage, section } from './blocks.js';
import { about } from './about.js';
import { joined, mrkdwn } from './safe.js';

const LINES: readonly (readonly [string, string])[] = [
  ['setup', 'set days, times and questions of your own'],
  ['ask', 'ask the next question now; also `pause`, `resume`, `skip`'],
  ['preview', 'the digest as it stands, to you alone'],
  ['themes', 'what comes up here; also `tensions`, `challenges`, `vote`, `recall <words>`'],
  ['win <text>', 'tell a small win; also `experiment`, `tension`, `/challenge <title>`'],
  ['status', 'what is set here; `privacy`: what is kept, and how to delete it'],
];

/** Six lines, and buttons for where commands do not work. */
export function help(): RenderedMessage {
  const lines = LINES.map(([words, does]) => mrkdwn`\`${COMMANDS.soundings} ${words}\` ${does}`);
  return message(joined(lines), [section(joined(lines)), actions(helpButtons())], { keepLast: 1 });
}

function helpButtons() {
  return [
    button({ text: 'Set day and time', actionId: ACTIONS.openSetup }),
    button({ text: 'Preview the digest', actionId: ACTIONS.preview }),
    button({ text: 'Name a challenge', actionId: ACTIONS.openChallenge }),
    button({ text: 'Name a tension', actionId: ACTIONS.openTension }),
    button({ text: 'Tell a small win', actionId: ACTIONS.openWin }),
    button({ text: 'About', actionId: ACTIONS.about }),
  ];
}

/** The answer to `/soundings privacy`. */
export function privacy(): RenderedMessage {
  const blocks = about();
  const texts = blocks.map((block) => mrkdwn`${{ markup: block.text?.text ?? '' }}`);
  return message(joined(texts, '\n\n'), blocks);
}
