import { describe, expect, it } from '@jest/globals';

import { assembleDigest } from '../../../src/core/digest/digest.js';
import { digestAsHtml } from '../../../src/core/digest/digest-html.js';
import { digestAsText } from '../../../src/core/digest/digest-text.js';
import { EIGHT, fourReplies, fullWeek, twoReplies } from '../../support/digest-examples.js';
import { weekOf } from '../../support/digest-weeks.js';

describe('a digest in a terminal', () => {
  it('reads two replies back', () => {
    expect(digestAsText(twoReplies())).toMatchInlineSnapshot(`
     "Digest 1 · 2 to 9 March
     ───────────────────────

     Two of four answered “What took longer this week than it should have?” Here is
     what you said.

     One by one:
         “Getting the test data for the invoice change. I asked in two places and
          waited two days, and in the end I made it up by hand.”
          https://team.slack.com/archives/C1/p1772614800000200?thread_ts=1772442000.000100&cid=C1

         “Reviews. Nothing wrong with them, they just sat until Thursday.”
          https://team.slack.com/archives/C1/p1772618400000200?thread_ts=1772442000.000100&cid=C1

     TO CARRY INTO THE WEEK
       You wrote “Getting the test data for the invoice change” and “Reviews. Nothing
       wrong with them, they just sat until Thursday”. What, if anything, connects
       the two?

     READ AND LEFT OUT
       Read: the answers in one thread, 2 to 9 March, and nothing else of this
       channel.
       Themes are named once two of them hold, with two people each; until then
       everybody is read back one by one.
       This is a reading, found by words that answers share. If it is not so, say so
       in this thread: it counts for the next digest.
     "
    `);
  });

  it('reads four replies back, close ones side by side', () => {
    expect(digestAsText(fourReplies())).toMatchInlineSnapshot(`
     "Digest 1 · 2 to 9 March
     ───────────────────────

     Four of six answered “What took longer this week than it should have?”
     “Handover” came up twice.

     Two of you speak of “handover”:
         “The handover from support to us. By the time a ticket reaches me I no
          longer know who to ask.”
          https://team.slack.com/archives/C1/p1772614800000200?thread_ts=1772442000.000100&cid=C1
         “Same as always for me, the handover: half the story is in the ticket and
          half in somebody’s head.”
          https://team.slack.com/archives/C1/p1772622000000200?thread_ts=1772442000.000100&cid=C1

     And, one by one:
         “Honestly the release notes. I wrote them three times because nobody could
          tell me who reads them.”
          https://team.slack.com/archives/C1/p1772618400000200?thread_ts=1772442000.000100&cid=C1

       One more answered; those words are counted and not quoted.

     TO CARRY INTO THE WEEK
       Where do the rest of you meet “handover”?

     READ AND LEFT OUT
       Read: the answers in one thread, 2 to 9 March, and nothing else of this
       channel.
       Themes are named once two of them hold, with two people each; until then
       everybody is read back one by one.
       Words that may not be quoted are counted and never shown.
       This is a reading, found by words that answers share. If it is not so, say so
       in this thread: it counts for the next digest.
     "
    `);
  });

  it('shows a full week', () => {
    expect(digestAsText(fullWeek())).toMatchInlineSnapshot(`
     "Digest 6 · 6 to 13 April
     ────────────────────────

     Eight of nine spoke this week, of “releases, Friday”, “handover notes” and “two
     people on call”. Two views stand side by side.

     YOU SAID → WHAT HAPPENED
       · A small win: “support now writes the first three lines of every ticket”.

     RELEASES, FRIDAY
       Three of you spoke of this for the first time.
         “Release days go well when Emil and Fay sit together. What do they look at
          that the rest of us do not see?”
          https://team.slack.com/archives/C1/p1775664000000200?thread_ts=1775466000.000100&cid=C1
       Two more voices stand side by side below.
       These answers share words that few others use.

     HANDOVER NOTES
       Two of you spoke of this, four over the last four digests. Heard since the
       week of 18 March.
         “The handover notes from support are better. Ticket 4411 had everything, I
          could start at once.”
          https://team.slack.com/archives/C1/p1775646000000200?thread_ts=1775466000.000100&cid=C1
         “Handover notes helped me too, though I still had to call Priya for the
          history.”
          https://team.slack.com/archives/C1/p1775649600000200?thread_ts=1775466000.000100&cid=C1
       These answers share words that few others use.

     TWO PEOPLE ON CALL
       Two of you spoke of this for the first time.
         “On call felt lighter with two of us. I slept, and the second pair of eyes
          caught the disk alert.”
          https://team.slack.com/archives/C1/p1775638800000200?thread_ts=1775466000.000100&cid=C1
         “Two people on call is lovely but it eats the sprint. I got about one day of
          planned work done.”
          https://team.slack.com/archives/C1/p1775642400000200?thread_ts=1775466000.000100&cid=C1
       These answers share words that few others use.

     SIDE BY SIDE
         “Small releases every day, Friday too, are the reason that a bad one is easy
          to find.”
          https://team.slack.com/archives/C1/p1775656800000200?thread_ts=1775466000.000100&cid=C1
       and
         “We should freeze releases from Thursday on.”
          https://team.slack.com/archives/C1/p1775653200000200?thread_ts=1775466000.000100&cid=C1
       Our reading, until you say so. First heard this time; found because one reply
       sees another differently.

     Said by one person:
         “I have not seen a customer since January and I notice it in what I choose
          to work on.”
          https://team.slack.com/archives/C1/p1775660400000200?thread_ts=1775466000.000100&cid=C1

     THE SAME THING?
       On 18 March somebody here wrote:
         “I miss talking to customers.”
          https://team.slack.com/archives/C1/p1773828000000200?thread_ts=1773651600.000100&cid=C1
       Now: “I have not seen a customer since January …”

     TO CARRY INTO THE WEEK
       You wrote “Small releases every day, Friday too, are the reason that a bad one
       is easy …” and “We should freeze releases from Thursday on”: what does each of
       them look after?

     READ AND LEFT OUT
       In the last four digests 4 to 8 of 9 people spoke each time.
       Read: the answers in one thread, 6 to 13 April, and nothing else of this
       channel.
       This is a reading, found by words that answers share. If it is not so, say so
       in this thread: it counts for the next digest.
     "
    `);
  });

  it('shows one reply in a line and its words', () => {
    expect(digestAsText(assembleDigest(weekOf(EIGHT.slice(0, 1))))).toMatchInlineSnapshot(`
     "Digest 1 · 2 to 9 March
     ───────────────────────

     One of six answered “What took longer this week than it should have?”

         “Waiting for the staging database. It was down twice and each time I lost my
          place.”
          https://team.slack.com/archives/C1/p1772614800000200?thread_ts=1772442000.000100&cid=C1

     READ AND LEFT OUT
       Read: the answers in one thread, 2 to 9 March, and nothing else of this
       channel.
       This is a reading, found by words that answers share. If it is not so, say so
       in this thread: it counts for the next digest.
     "
    `);
  });

  it('stays within 80 columns but for addresses', () => {
    const wide = [twoReplies(), fourReplies(), fullWeek()]
      .flatMap((digest) => digestAsText(digest).split('\n'))
      .filter((line) => line.length > 80 && !line.includes('https://'));

    expect(wide).toEqual([]);
  });
});

describe('a digest as a page', () => {
  const hostile = `<script>alert(1)</script> & "quotes" 'and' \u202Eturned\u202C </style> <img src=x onerror=y>`;
  const page = digestAsHtml(
    assembleDigest(
      weekOf([
        { id: 'a', by: 'ana', text: hostile },
        { id: 'b', by: 'ben', text: 'Plain words.' },
      ]),
    ),
    '<b>team</b>',
  );

  it('escapes whatever people wrote', () => {
    expect(page).not.toMatch(/<script|<img|<b>|\u202E/u);
    expect(page).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; &#39;and&#39;',
    );
  });

  it('needs nothing from anywhere and names its language and title', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/u);
    expect(page).toContain('<title>Digest 1 of #&lt;b&gt;team&lt;/b&gt;, 2 to 9 March</title>');
    expect(page.match(/(?:src|href)="[^"]*"/gu)).toEqual(
      Array.from({ length: 2 }, () =>
        expect.stringMatching(/^href="https:\/\/team\.slack\.com\//u),
      ),
    );
  });

  it('has one main heading and a heading for each part', () => {
    const full = digestAsHtml(fullWeek(), 'team');

    expect(full.match(/<h1>/gu)).toHaveLength(1);
    expect([...full.matchAll(/<h2>(.*?)<\/h2>/gu)].map((match) => match[1])).toEqual([
      'You said → what happened',
      'Releases, Friday',
      'Handover notes',
      'Two people on call',
      'Side by side',
      'Said by one person',
      'The same thing?',
      'To carry into the week',
    ]);
  });
});
