import { describe, expect, it } from '@jest/globals';
import type { PostContent } from '../../../src/core/post-model.js';
import { NOTHING_SAID, readTogether } from '../../../src/core/challenges/read-together.js';
import { renderPost } from '../../../src/slack/render/post.js';
import { visibleStrings } from '../../support/hostile-words.js';
import { validateMessage } from '../../support/slack-limits.js';

/** What a person reads, line by line; the buttons in brackets. */
function read(content: PostContent): string {
  const rendered = renderPost(content);
  expect(validateMessage(rendered)).toEqual([]);
  return rendered.blocks.map((block) => visibleStrings(block).join(' | ')).join('\n');
}

const card = {
  question: 'What surprised you in our work this week?',
  why: 'Small surprises often show first what is changing.',
  practice: 'sense-making',
  countedAt: new Date('2026-03-09T09:00:00Z'),
  zone: 'Europe/Berlin',
  askedBySlackId: null,
} as const;
const challenge = {
  kind: 'challenge',
  challengeId: 'c',
  threadId: 't',
  title: 'We hand over work that nobody feels is finished',
  seen: 'Twice this month a release waited for somebody who was away.',
  reading: 'complex',
  reasons: ['There is no agreement yet on what it is, so more than one view is needed.'],
  keeperSlackId: 'U1',
} as const;

describe('renderPost', () => {
  it('greets a channel once, and says what is read and kept', () => {
    expect(read({ kind: 'greeting', addedBySlackId: 'U1' })).toMatchInlineSnapshot(`
     "I am Soundings. <@U1> added me to this channel.
     I ask this channel one question at a time, and you answer in its thread if you like. Once a week I give back what was said: what came up more than once, where views differ, and what one person alone has seen.
     *What I read and keep.* I keep only replies in threads that I start. Slack shows me every other message here as well; those are dropped at once and stored nowhere.
     Ask the first question now | Set day and time | What is this?
     The first button asks a question now. From then on there is one each Wednesday at 10:00, and a digest each Monday at 10:00; you can undo or change that."
    `);
  });

  it('greets without a name where Slack does not tell who added it', () => {
    expect(read({ kind: 'greeting', addedBySlackId: null })).toContain(
      'I am Soundings, and I was added to this channel.',
    );
  });

  it('tells the days that hold already instead of those it would set', () => {
    const [prompt, digest] = [
      { kind: 'prompt', weekdays: [1, 4], localTime: '09:30', zone: 'Europe/Berlin' },
      { kind: 'digest', weekdays: [5], localTime: '16:00', zone: 'Europe/Berlin' },
    ] as const;
    const again = read({ kind: 'greeting', addedBySlackId: null, plan: [prompt, digest] });

    expect(again).toContain(
      'hold again: questions Monday and Thursday at 09:30 (Europe/Berlin) and digests Friday at 16:00 (Europe/Berlin).',
    );
    expect(again).not.toContain('each Wednesday');
  });

  it('asks one question, and says until when it counts and who sees it', () => {
    expect(read({ kind: 'prompt', card, threadId: 't' })).toMatchInlineSnapshot(`
     "*What surprised you in our work this week?*
     Small surprises often show first what is changing.
     Answer in the thread. Two minutes are enough. What is said until Monday 9 March, 10:00 (Europe/Berlin) is in the next digest; what comes later, in the one after.
     Everybody in this channel can read replies in the thread. The digest may quote them, with a link and without names.
     Answer privately | Skip | Skip this question; nobody is told | About | About: what is kept, and who sees what"
    `);
  });

  it('says who asked for it now, and no date where no digest is planned', () => {
    const byHand = { ...card, countedAt: null, askedBySlackId: 'U1' };

    expect(read({ kind: 'prompt', card: byHand, threadId: 't' })).toContain(
      'Answer in the thread. Two minutes are enough. <@U1> asked for it now.',
    );
  });

  it('keeps the whole question in the words for notifications', () => {
    expect(renderPost({ kind: 'prompt', card, threadId: 't' }).text).toMatchInlineSnapshot(
      `"What surprised you in our work this week? Small surprises often show first what is changing. Answer in the thread, or privately. Two minutes are enough. What is said until Monday 9 March, 10:00 (Europe/Berlin) is in the next digest; what comes later, in the one after. Everybody in this channel can read replies in the thread. The digest may quote them, with a link and without names."`,
    );
  });

  it('shows a challenge with its reading as a reading', () => {
    expect(read(challenge)).toMatchInlineSnapshot(`
     "A challenge:
     *We hand over work that nobody feels is finished*
     What has been seen of it so far:
     >Twice this month a release waited for somebody who was away.
     It reads as complex: no known way settles it, and it may ask something new of all of us.
     • There is no agreement yet on what it is, so more than one view is needed.
     *Still making sense of:* not said yet
     *Trying now:* nothing yet
     *What do you see of it, from where you are?* Answer in the thread.
     This is a reading, not a verdict. In the thread you can say with a tap how you read it: all readings stay.
     Everybody in this channel can read replies in the thread. The digest may quote them, with a link and without names. <@U1> keeps the question alive and decides nothing by that.
     Answer privately | Try something small | Work on it | Work on this challenge: write down how it stands, or ask all about it | Edit | Edit this challenge: its words, what it reads as, who keeps or takes it | Close it | Close this challenge and say what came of it | About"
    `);
  });

  it('asks all in a challenge’s thread how they read it, and shows how many said what side by side', () => {
    const no = { ...NOTHING_SAID, agreeWhatItIs: 'no', changeOurselves: 'yes' } as const;
    const yes = { ...NOTHING_SAID, agreeWhatItIs: 'yes', solvedBefore: 'yes' } as const;
    const content = { kind: 'challenge-readings', challengeId: 'c', isClosed: false } as const;

    expect(read({ ...content, together: readTogether([no, no, yes]) })).toMatchInlineSnapshot(`
     "*How do you read it?* One tap each, and you can change it. It is counted, and never named.
     Has somebody solved something like it before?
     _One says yes._
     Yes | Yes: Has somebody solved something like it before? | No | No: Has somebody solved something like it before? | Not sure | Not sure: Has somebody solved something like it before?
     Do we agree what it is?
     _One says yes, two say no._
     Yes | Yes: Do we agree what it is? | No | No: Do we agree what it is? | Not sure | Not sure: Do we agree what it is?
     Would a plan or an expert settle it?
     Yes | Yes: Would a plan or an expert settle it? | No | No: Would a plan or an expert settle it? | Not sure | Not sure: Would a plan or an expert settle it?
     Do we have to change something in ourselves?
     _Two say yes._
     Yes | Yes: Do we have to change something in ourselves? | No | No: Do we have to change something in ourselves? | Not sure | Not sure: Do we have to change something in ourselves?
     Three of you answered: to two it reads as complex, to one it reads as technical. All of these stand; none outweighs another.
     What might help? | What might help with this challenge? Told to you alone | Take my answers back"
    `);
    expect(read({ ...content, together: readTogether([no, yes]) })).toContain(
      'How you answer stands here side by side once three of you have answered: how many, never who.',
    );
    expect(read({ ...content, isClosed: true, together: readTogether([no, no, yes]) })).toBe(
      '*How you read it.* Three of you answered: to two it reads as complex, to one it reads as technical. All of these stand; none outweighs another.',
    );
  });

  it('shows of a challenge who and what is still missing, once somebody wrote it down', () => {
    const work = {
      sense: 'What a handover is for',
      touched: 'The night shift',
      valuesApart: 'Speed and calm',
      wordsMissing: null,
      alternatives: null,
      nextStep: null,
      trying: null,
      closedWith: null,
    };

    expect(read({ ...challenge, work })).toContain(
      '*Trying now:* nothing yet\n*Touched by it, not yet heard:* The night shift\n*Values that pull apart:* Speed and calm\n*What do you see',
    );
  });

  it('asks for a next step where a challenge reads as technical', () => {
    expect(read({ ...challenge, seen: null, reading: 'technical' })).toContain(
      'Who could take the next step, and what would it be?',
    );
  });

  it('shows a line with words of people as words', () => {
    const text = 'Maria sees it differently: ask <@U9>, see <https://evil.example|here> & @channel';

    expect(renderPost({ kind: 'note', text }).blocks).toEqual([
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          text: 'Maria sees it differently: ask &lt;@U9&gt;, see &lt;https://evil.example|here&gt; &amp; channel',
          verbatim: true,
        },
        expand: true,
      },
    ]);
  });
});
