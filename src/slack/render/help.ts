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
function linesFor({ digests, trying, voting }: HelpView): readonly (readonly [string, string])[] {
  const more = ['`challenges`', ...(voting ? ['`vote`'] : []), '`recall <words>`'].join(', ');
  const tell = [
    ...(trying ? ['`experiment`'] : []),
    ...(digests ? ['`tension`'] : []),
    '`/challenge <title>`',
  ].join(', ');
  return [
    ['setup', 'set days, times and questions of your own'],
    ['ask', 'ask the next question now; also `pause`, `resume`, `skip`'],
    ['preview', 'the digest as it stands, to you alone'],
    digests
      ? ['themes', `what comes up here; also \`tensions\`, ${more}`]
      : ['challenges', 'what was named here; also `recall <words>`: who said what, and when'],
    ['win <text>', `tell a small win; also ${tell}`],
    ['status', 'what is set here; `privacy`: what is kept, and how to delete it'],
  ];
}

/** Six lines, and buttons for where commands do not work: what the channel has met, and nothing else. */
export function help(met: HelpView): RenderedMessage {
  const lines = linesFor(met).map(
    ([words, does]) => mrkdwn`\`${COMMANDS.soundings} ${words}\` ${does}`,
  );
  return message(joined(lines), [section(joined(lines)), actions(helpButtons(met))], {
    keepLast: 1,
  });
}

function helpButtons({ digests, trying }: HelpView) {
  return [
    button({ text: 'Set day and time', actionId: ACTIONS.openSetup }),
    button({ text: 'Preview the digest', actionId: ACTIONS.preview }),
    button({ text: 'Name a challenge', actionId: ACTIONS.openChallenge }),
    ...(digests ? [button({ text: 'Name a tension', actionId: ACTIONS.openTension })] : []),
    ...(trying ? [button({ text: 'Try something small', actionId: ACTIONS.openExperiment })] : []),
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
