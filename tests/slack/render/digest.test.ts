import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { assembleDigest, withoutResponse } from '../../../src/core/digest/digest.js';
import type { Digest } from '../../../src/core/digest/digest-model.js';
import { wordCount } from '../../../src/core/digest/digest-words.js';
import { ACTIONS } from '../../../src/slack/ids.js';
import type { RenderedMessage } from '../../../src/slack/render/blocks.js';
import { renderDigest } from '../../../src/slack/render/digest.js';
import { readDigestTarget } from '../../../src/slack/render/digest-target.js';
import { digestInputs, HIDDEN } from '../../support/digest-arbitrary.js';
import {
  EIGHT,
  eightReplies,
  fourReplies,
  fullInput,
  fullWeek,
} from '../../support/digest-examples.js';
import { cycleStart, weekOf } from '../../support/digest-weeks.js';

/** What a reader sees, block by block, with links as their words. */
function readable({ blocks }: RenderedMessage): string {
  return textsOf(blocks)
    .map((text) => text.replace(/<http[^|>]*\|([^>]*)>/gu, '[$1]'))
    .join('\n');
}

function textsOf(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(textsOf);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    key === 'text' && typeof value === 'string' ? [value] : textsOf(value),
  );
}

function valuesOf(part: unknown, actionId: string): readonly unknown[] {
  if (Array.isArray(part)) return part.flatMap((each) => valuesOf(each, actionId));
  if (typeof part !== 'object' || part === null) return [];
  const own =
    'action_id' in part && part.action_id === actionId && 'value' in part ? [part.value] : [];
  return [...own, ...Object.values(part).flatMap((each) => valuesOf(each, actionId))];
}

const OVERSIZED = Array.from({ length: 60 }, (_, place) => ({
  id: `r${place}`,
  by: `p${place}`,
  text: `<!channel> ${'&<>*_~` '.repeat(400)} ${'long words of a long reply. '.repeat(100)}`,
}));

describe('the top message', () => {
  it('reads four replies back', () => {
    expect(readable(renderDigest(fourReplies(), 0))).toMatchInlineSnapshot(`
     "What you said, 2 to 9 March
     Four of six answered “What took longer this week than it should have?” “Handover” came up twice.
     *Two of you speak of “handover”*
     >“The handover from support to us. By the time a ticket reaches me I no longer know who to ask.” [open]

     >“Same as always for me, the handover: half the story is in the ticket and half in somebody’s head.” [open]
     *And, one by one*
     >“Honestly the release notes. I wrote them three times because nobody could tell me who reads them.” [open]
     One more answered; those words are counted and not quoted.
     *To carry into the week*
     Where do the rest of you meet “handover”?
     Read: the answers in one thread, 2 to 9 March, and nothing else of this channel. Themes are named once two of them hold, with two people each; until then everybody is read back one by one. Words that may not be quoted are counted and never shown. This is a reading, found by words that answers share. If it is not so, say so in this thread: it counts for the next digest.
     About this digest"
    `);
  });

  it('shows a full week', () => {
    expect(readable(renderDigest(fullWeek(), 0))).toMatchInlineSnapshot(`
     "What you said, 6 to 13 April
     Eight of nine spoke this week, of “releases, Friday”, “handover notes” and “two people on call”. Two views stand side by side.
     *You said → what happened*
     • A small win: “support now writes the first three lines of every ticket”.
     *Releases, Friday*
     Three of you spoke of this for the first time.
     >“Release days go well when Emil and Fay sit together.” [open]
     _Two more voices stand side by side below._
     *Handover notes*
     Two of you spoke of this, four over the last four digests. Heard since the week of 18 March.
     >“The handover notes from support are better.” [open]

     >“Handover notes helped me too, though I still had to call Priya for the history.” [open]
     *Two people on call*
     Two of you spoke of this for the first time.
     >“On call felt lighter with two of us.” [open]

     >“Two people on call is lovely but it eats the sprint.” [open]
     *Side by side*
     >“Small releases every day, Friday too, are the reason that a bad one is easy to find.” [open]
     >“We should freeze releases from Thursday on.” [open]
     Our reading, until you say so. First heard this time.
     *Said by one person*
     >“I have not seen a customer since January and I notice it in what I choose to work on.” [open]
     *To carry into the week*
     You wrote “Small releases every day, Friday too, are the reason that a bad one is easy …” and “We should freeze releases from Thursday on”: what does each of them look after?
     About this digest"
    `);
  });

  it('says the headline to notifications and screen readers', () => {
    expect(renderDigest(fullWeek(), 0).text).toBe(fullWeek().headline);
  });

  it.each([
    ['one reply', EIGHT.slice(0, 1)],
    ['nobody', []],
  ])('is one block for %s', (_, said) => {
    expect(renderDigest(assembleDigest(weekOf(said)), 0).blocks).toHaveLength(1);
  });

  it('puts the sides of a tension next to each other', () => {
    const fields = renderDigest(fullWeek(), 0).blocks.flatMap((block) =>
      block.type === 'section' && block.fields !== undefined ? [block.fields.length] : [],
    );

    expect(fields).toEqual([2]);
  });
});

describe('the thread', () => {
  it('asks first, then tells how it was found and what was left out', () => {
    const rendered = renderDigest(fullWeek(), 1, 'thread-9');

    expect(readable(rendered)).toMatchInlineSnapshot(`
     "*The same thing?*
     On 18 March somebody here wrote:
     >“I miss talking to customers.” [open]
     Now: “I have not seen a customer since January …”
     Yes
     No
     *Do these stand side by side?*
     “Small releases every day, Friday too, are the reason that a bad …” and “We should freeze releases from Thursday on”.
     _Our reading, until you say so. First heard this time; found because one reply sees another differently._
     That’s right
     I see it differently
     Still open, and that’s fine
     Try something small
     How the themes were found
     *Releases, Friday*
     These answers share words that few others use.
     *Handover notes*
     These answers share words that few others use.
     *Two people on call*
     These answers share words that few others use.
     I see these themes differently
     In the last four digests 4 to 8 of 9 people spoke each time. Read: the answers in one thread, 6 to 13 April, and nothing else of this channel. This is a reading, found by words that answers share. If it is not so, say so in this thread: it counts for the next digest."
    `);
    expect(rendered.text).toBe(
      'Two questions to you, how the themes were found and what was read and left out.',
    );
  });

  it('gives its buttons what they are about', () => {
    const { blocks } = renderDigest(fullWeek(), 1, 'thread-9');
    const tension = { threadId: 'thread-9', kind: 'tension', id: 'x1' };
    const link = { threadId: 'thread-9', kind: 'link', id: 'z2~g1' };
    const themes = { threadId: 'thread-9', kind: 'theme', id: 't1' };

    for (const [action, ...targets] of [
      [ACTIONS.tensionRight, tension],
      [ACTIONS.seeDifferently, tension, themes],
      [ACTIONS.tensionStillOpen, tension],
      [ACTIONS.linkYes, link],
      [ACTIONS.linkNo, link],
    ] as const) {
      expect(valuesOf(blocks, action).map((value) => readDigestTarget(String(value)))).toEqual(
        targets,
      );
    }
  });

  it.each(['', 'x', 'thread-9 vote x1', 'thread-9 tension', 'thread-9 tension x1 x2'])(
    'reads nothing into the value "%s"',
    (value) => {
      expect(readDigestTarget(value)).toBeNull();
    },
  );

  it('has a form without chart and folded part for older clients, with the same numbers', () => {
    const { blocks, plainBlocks } = renderDigest(fullWeek(), 1);

    expect(blocks.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['container', 'data_visualization']),
    );
    expect(plainBlocks?.map(({ type }) => type)).not.toEqual(expect.arrayContaining(['container']));
    expect(JSON.stringify(plainBlocks)).toContain('Digest 5: 4, Digest 6: 8');
  });

  it('shows no chart of fewer than four digests', () => {
    const early = { ...fullWeek(), history: fullWeek().history?.slice(-3) ?? [] };

    expect(JSON.stringify(renderDigest(early, 1).blocks)).not.toContain('data_visualization');
  });

  it('still says something when what it held was taken out', () => {
    const ids = fullInput().responses.map(({ id }) => id);
    const left = ids.reduce<Digest>((digest, id) => withoutResponse(digest, id), fullWeek());

    expect(readable(renderDigest(left, 1))).toBe(
      'What stood here was taken out by the people who wrote it.',
    );
  });
});

describe('any digest in Slack', () => {
  it.each([
    ['eight voices', eightReplies()],
    ['a full week', fullWeek()],
    ['sixty hostile and endless replies', assembleDigest(weekOf(OVERSIZED, { couldAnswer: 80 }))],
  ])('has a top message of about 250 words: %s', (_, digest) => {
    expect(wordCount(readable(renderDigest(digest, 0)))).toBeLessThanOrEqual(275);
  });

  it('stays within 30 blocks and 9,000 characters with nothing dropped, and never pings or leaks', () => {
    fc.assert(
      fc.property(digestInputs(30), fc.integer({ min: 0, max: 1 }), (input, part) => {
        const rendered = renderDigest(assembleDigest(input), part, 'thread-9');
        const shown = textsOf(rendered.blocks).join('\n');
        expect(rendered.blocks.length).toBeLessThanOrEqual(30);
        expect(rendered.dropped ?? 0).toBe(0);
        expect(shown.length).toBeLessThanOrEqual(9_000);
        expect(`${shown}${rendered.text}`).not.toMatch(/<!|<@|<#|@here|@channel|\u202E/u);
        expect(JSON.stringify(rendered)).not.toContain(HIDDEN);
      }),
      { numRuns: 100 },
    );
  });

  it.each([0, 1])('holds oversized words of many people, part %i', (part) => {
    const digest = assembleDigest(
      weekOf(OVERSIZED, { number: 2, couldAnswer: 80, toAt: cycleStart(3) }),
    );
    const rendered = renderDigest(digest, part);

    expect(rendered.dropped ?? 0).toBe(0);
    expect(textsOf(rendered.blocks).join('').length).toBeLessThanOrEqual(9_000);
  });
});

describe('a tension in the rendered blocks', () => {
  it('is as long, in the same place and in the same words with its sides swapped', () => {
    fc.assert(
      fc.property(digestInputs(), fc.constantFrom(0, 1), (input, part) => {
        const digest = assembleDigest(input);
        const swapped = {
          ...digest,
          tensions: digest.tensions.map((tension) => ({
            ...tension,
            sides: [...tension.sides].reverse(),
          })),
        };
        const [one, other] = [digest, swapped].map((each) => renderDigest(each, part, 'thread-9'));
        const shape = (message: RenderedMessage | undefined) =>
          message?.blocks.map(({ type }) => type);
        expect(shape(other)).toEqual(shape(one));
        const words = (message: RenderedMessage | undefined) =>
          textsOf(message?.blocks).map((text) => text.split(/[\s.…]+/u).toSorted());
        const ofSides = (message: RenderedMessage | undefined) => words(message).flat().toSorted();
        expect(ofSides(other)).toEqual(ofSides(one));
        expect(
          textsOf(other?.blocks)
            .map(({ length }) => length)
            .toSorted(),
        ).toEqual(
          textsOf(one?.blocks)
            .map(({ length }) => length)
            .toSorted(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['look-again', 'held', 'How is it?', ACTIONS.tensionSettled],
    ['gone-or-underground', 'quiet', 'gone, or gone underground?', ACTIONS.tensionReframed],
  ] as const)(
    'is asked about for %s, with the states people may give it',
    (asks, status, words, action) => {
      const digest = fullWeek();
      const tensions = digest.tensions.map((tension) => ({ ...tension, asks, status }));
      const rendered = renderDigest({ ...digest, tensions }, 1, 'thread-9');
      expect(readable(rendered)).toContain(words);
      expect(valuesOf(rendered.blocks, action)).toHaveLength(1);
      expect(valuesOf(rendered.blocks, ACTIONS.tensionRight)).toEqual([]);
    },
  );
});
