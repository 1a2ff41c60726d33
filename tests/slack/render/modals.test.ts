import { describe, expect, it } from '@jest/globals';
import { readChallenge } from '../../../src/core/challenges/challenge-reading.js';
import { isZone } from '../../../src/core/time/calendar.js';
import { aboutModal } from '../../../src/slack/render/about.js';
import type { Modal } from '../../../src/slack/render/blocks.js';
import {
  challengeCloseModal,
  challengeModal,
  challengeReadingModal,
} from '../../../src/slack/render/challenge-modals.js';
import {
  privateAnswerModal,
  seeDifferentlyModal,
} from '../../../src/slack/render/private-answer.js';
import { setupModal } from '../../../src/slack/render/setup.js';
import { tensionModal, winModal } from '../../../src/slack/render/small-modals.js';
import { COMMON_ZONES } from '../../../src/slack/render/zones.js';
import { visibleStrings } from '../../support/hostile-words.js';
import { validateView } from '../../support/slack-limits.js';

/** What a person reads, line by line. */
function read(view: Modal): string {
  expect(validateView(view)).toEqual([]);
  const blocks = view.blocks.map((block) => visibleStrings(block).join(' | '));
  return [visibleStrings([view.title, view.submit, view.close]).join(' | '), ...blocks].join('\n');
}

const place = { slackChannelId: 'C1', threadId: 't' };
const settings = {
  promptWeekdays: [3],
  promptTime: '10:00',
  digestWeekday: 1,
  digestTime: '10:00',
  zone: 'Europe/Berlin',
  skipDates: ['2026-12-24', '2026-12-25'],
  acknowledgeReplies: true,
  ownQuestions: ['What would you keep?', 'What would you drop?'],
} as const;
const setup = {
  slackChannelId: 'C1',
  channelName: 'harbour',
  personZone: 'Asia/Pyongyang',
  settings,
};

describe('setupModal', () => {
  it('shows what is set now in every field', () => {
    const view = setupModal(setup);
    const chosen = JSON.stringify(view).match(
      /"initial_[^:]*":(?:"[^"]*"|\[[^\]]*\]|\{"text":\{[^}]*\}[^}]*\})/gu,
    );

    expect(validateView(view)).toEqual([]);
    expect(chosen).toHaveLength(8);
    expect(chosen?.join('\n')).toMatch(
      /2026-12-24, 2026-12-25[^]*What would you keep\?\\nWhat would/u,
    );
  });

  it('asks in plain words', () => {
    const labels = setupModal(setup).blocks.flatMap((block) =>
      block.type === 'input' ? [block.label.text, block.hint?.text ?? []].flat() : [],
    );

    expect(labels.join('\n')).toMatchInlineSnapshot(`
     "Days of the question
     One day a week is a good start.
     Time of the question
     Day of the digest
     Time of the digest
     Time zone of both
     Dates to leave out
     For example 2026-12-24 to 2027-01-02, 2027-04-02. Nothing is asked or given back on these.
     Replies
     Questions of your own, one a line
     They are asked in turn with mine, none again within eight weeks."
    `);
  });

  it('offers the zone of the person first, then the one that is set, each once', () => {
    const zones = visibleStrings(
      setupModal(setup).blocks.filter((block) => block.block_id === 'soundings_zone'),
    );

    expect(zones.slice(1, 4)).toEqual(['Asia/Pyongyang', 'Europe/Berlin', 'UTC']);
    expect(zones.filter((zone) => zone === 'Europe/Berlin')).toHaveLength(2);
  });

  it('asks about other organisations only where there are some', () => {
    expect(JSON.stringify(setupModal(setup))).not.toContain('Other organisations');
    expect(read(setupModal({ ...setup, allowExternal: false }))).toContain(
      'Other organisations | Hear people of other organisations in this channel too',
    );
  });

  it('passes over a zone of a profile that does not exist', () => {
    const view = setupModal({ ...setup, personZone: 'Mars/Olympus' });

    expect(JSON.stringify(view)).not.toContain('Mars');
  });

  it('offers only zones that exist', () => {
    expect(COMMON_ZONES.filter((zone) => !isZone(zone))).toEqual([]);
  });
});

describe('modals', () => {
  it('say truly who sees a private answer before it is written', () => {
    const question = 'What surprised you?';

    expect(read(privateAnswerModal({ place, question }))).toMatchInlineSnapshot(`
     "Answer privately | Send | Cancel
     *What surprised you?*
     Your answer
     Quoting | The digest may quote it, without my name | Only these words, only in this channel
     *Who sees what.* Nobody in the channel is shown that it was you. In a small team, people may still know you by your words. Unless you tick the box it is never quoted: it is only counted, and only where at least three people spoke privately.
     Whoever runs the database of this app can read the words, and with its key also who wrote them. You can see and delete what you sent in my Home tab."
    `);
  });

  it('quote nothing unless the box is ticked by the person', () => {
    const view = JSON.stringify(privateAnswerModal({ place, question: 'What?' }));

    expect(view).not.toContain('initial_options');
  });

  it('let a person see it differently, in the thread unless they choose otherwise', () => {
    const view = seeDifferentlyModal({ place, subject: 'Two of you speak of the handover.' });

    expect(read(view)).toMatchInlineSnapshot(`
     "I see it differently | Send | Cancel
     >Two of you speak of the handover.
     How do you see it?
     Where | In the thread, under my name | Privately | In the thread, under my name
     Your view stands beside what is there and replaces nothing. It counts in the next digest.
     Privately: it is not quoted. Nobody in the channel is shown that it was you. In a small team, people may still know you by your words. Whoever runs the database of this app can read the words, and with its key also who wrote them."
    `);
    expect(JSON.stringify(view)).toMatch(/"initial_option":\{[^}]*under my name/u);
  });

  it('ask one line for a challenge, and nothing else is needed', () => {
    const view = challengeModal({ place, title: 'Our handover' });
    const needed = view.blocks.filter((block) => block.type === 'input' && !block.optional);

    expect(needed.map((block) => block.block_id)).toEqual(['soundings_title']);
    expect(read(view)).toMatchInlineSnapshot(`
     "Name a challenge | Go on | Cancel
     Nothing is posted yet. The next step asks how you read it.
     The challenge in one line | Our handover | Something that matters here and that nobody has a ready answer to.
     What has been seen of it so far
     Has somebody solved something like it before? | Yes | No | Not sure | Not sure
     Do we agree what it is? | Yes | No | Not sure | Not sure
     Would a plan or an expert settle it? | Yes | No | Not sure | Not sure
     Do we have to change something in ourselves? | Yes | No | Not sure | Not sure"
    `);
  });

  it('ask for the channel where there is none yet', () => {
    const channels = [
      { slackChannelId: 'C1', name: 'harbour' },
      { slackChannelId: 'C2', name: 'deck' },
    ];

    expect(read(challengeModal({ place: null, channels }))).toContain('Channel | #harbour | #deck');
    expect(read(winModal({ place: null, channels }))).toContain('Channel | #harbour | #deck');
  });

  it('put the reading of a challenge as a question before anything is posted', () => {
    const answers = {
      solvedBefore: 'no',
      agreeWhatItIs: 'no',
      expertWouldSettle: 'not-sure',
      changeOurselves: 'yes',
    } as const;
    const { reading, reasons } = readChallenge(answers);
    const view = challengeReadingModal({
      place,
      title: 'Our handover',
      seen: null,
      answers,
      reading,
      reasons,
    });

    expect(read(view)).toMatchInlineSnapshot(`
     "How do you read it? | Post in the channel | Not now
     *Our handover*
     By your answers it looks complex: no known way settles it, and it may ask something new of all of us. Does it look so to you?
     • It has not been solved before, so no known way is sure to serve.
     • There is no agreement yet on what it is, so more than one view is needed.
     • It asks us to change how we work or think, and nobody can do that for us.
     To me it is | Complex: no known way settles it | Technical: a known way may settle it | Not clear yet | Complex: no known way settles it
     It is posted under your name, with a thread where all can answer the same four questions. You keep the question alive; you decide nothing by that."
    `);
  });

  it('tell how to close a challenge, to name a tension and to tell a win', () => {
    const views = [
      challengeCloseModal({ place, outcomeText: null, title: 'Our handover' }),
      tensionModal({ place }),
      winModal({ place }),
    ];

    expect(views.map(read).join('\n\n')).toMatchInlineSnapshot(`
     "Close the challenge | Close it | Cancel
     *Our handover*
     What came of it, or what did we learn? | The thread and the next digest show it. You can undo this.

     Name a tension | Name it | Cancel
     Two things that are both wanted, or both true, and pull in different directions. Neither has to win, and it may stay open.
     On one side
     On the other side
     Both sides get equal room in the next digest, in these very words and without your name. In a small team, people may still know you by them. You can take them out or delete them in my Home tab.

     A small win | Tell it | Cancel
     What went well, however small?
     The next digest shows it in your words, without your name."
    `);
  });

  it('say what is kept, who sees what, and how to correct and delete', () => {
    const digest = { read: 'Five replies of four people.', leftOut: ['One reply of only a link.'] };

    expect(read(aboutModal({ digest }))).toMatchInlineSnapshot(`
     "About Soundings | Close
     *What this digest read*
     Five replies of four people.
     *What it left out*
     • One reply of only a link.

     *What it does*
     It asks this channel one question at a time. Once a week it gives back what was said: what came up more than once, where views differ, what one person alone has seen, and what became of earlier words.
     *What is kept*
     Replies in threads that it started, private answers, what you answer with a tap, and what you name yourself (a challenge, a tension, something you try, a small win). Every other message of the channel is dropped at once and stored nowhere. When you edit or delete a reply in Slack, it changes or goes here too. Texts are deleted 12 months after they were said, or when this channel’s settings say.
     *Who sees what*
     Only members of this channel see what this channel said. A reply in a thread is open: the digest may quote it, without your name, with a link to it. A private answer is never quoted unless you said so for that answer, and counts only where at least three people spoke privately, so that no count tells who did. Nobody is scored, ranked or compared, and nobody is told who skipped or did not answer. Whoever runs the database of this app can read the words in it, and with its key also who wrote private ones.
     *How themes and tensions are found*
     By comparing the words of replies, on the machine that runs this app. A theme needs two people. A tension needs replies that pull in different directions, and only people name one, hold it or settle it. Each line in a digest shows the words it rests on. If it reads you wrongly, use “I see it differently”, or edit your reply.
     *To correct, mute or delete*
     Open Soundings in the sidebar and go to Home. There you see all that is kept of you; you can take words out of the digest, delete them, have everything erased, get a copy, or be left out for a while. Mute the channel’s threads as you do elsewhere in Slack."
    `);
    expect(read(aboutModal({ digest: null }))).not.toContain('What this digest read');
  });
});
