import { describe, expect, it } from '@jest/globals';

import {
  responsesBehind,
  withEditedResponse,
  withoutQuotesOf,
  withoutResponse,
} from '../../../src/core/digest/digest.js';
import { quotesIn } from '../../../src/core/digest/digest-evidence.js';
import { FOUR, fourReplies, fullWeek } from '../../support/digest-examples.js';

describe('a response that is gone', () => {
  it('leaves the other of two close replies as a voice, and ends a question that was made of both', () => {
    const left = withoutResponse(fourReplies(), 'a1');

    expect(left.groups).toEqual([]);
    expect(left.voices.map(({ responseId }) => responseId)).toEqual(['c1', 'b1']);
    expect(left.carry).toBeNull();
    expect(left.headline).toBe(
      'Three of six answered “What took longer this week than it should have?” Here is what you said.',
    );
  });

  it('takes a private answer out of the counts', () => {
    const left = withoutResponse(fourReplies(), 'd1');

    expect(left.counts).toMatchObject({ spoke: 3, responses: 3 });
    expect(left.unquoted?.onlyPrivately).toBe(0);
    expect(left.carry).toEqual(fourReplies().carry);
  });

  it('ends a theme that two people held, and the tension that it was a side of', () => {
    const left = withoutResponse(withoutResponse(fullWeek(), 'b1'), 'e1');

    expect(left.themes.map(({ label, sentence }) => [label, sentence])).toEqual([
      ['releases, Friday', 'Two of you spoke of this for the first time.'],
      [
        'handover notes',
        'Two of you spoke of this, four over the last four digests. Heard since the week of 18 March.',
      ],
    ]);
    expect(left.tensions).toEqual([]);
    expect(left.carry).toBeNull();
    expect(left.headline).toContain(
      'Six of nine spoke this week, of “releases, Friday” and “handover notes”.',
    );
  });

  it('ends a link over weeks at either end', () => {
    expect(withoutResponse(fullWeek(), 'z2').link).toBeNull();
    expect(withoutResponse(fullWeek(), 'g1').link).toBeNull();
  });

  it('changes nothing in a digest that does not rest on it', () => {
    const digest = fullWeek();

    expect(withoutResponse(digest, 'elsewhere')).toBe(digest);
  });
});

describe('a quote taken out', () => {
  it('goes, and its author still counts', () => {
    const left = withoutQuotesOf(fullWeek(), 'g1');

    expect(left.voices).toEqual([]);
    expect(left.link).toBeNull();
    expect(left.counts).toEqual(fullWeek().counts);
  });
});

describe('an edited response', () => {
  const text = FOUR[0]?.text ?? '';

  it('keeps quotes whose words are still there, at their new place', () => {
    const left = withEditedResponse(fourReplies(), {
      id: 'a1',
      text: `Edited: ${text}`,
      version: 2,
    });

    expect(quotesIn(left).find(({ responseId }) => responseId === 'a1')).toMatchObject({
      version: 2,
      start: 8,
      text,
    });
    expect(left.headline).toBe(fourReplies().headline);
  });

  it('loses quotes whose words are gone, and still counts', () => {
    const left = withEditedResponse(fourReplies(), { id: 'a1', text: 'Never mind.', version: 2 });

    expect(quotesIn(left).map(({ responseId }) => responseId)).toEqual(['c1', 'b1']);
    expect(left.counts.spoke).toBe(4);
  });
});

it('names every response behind a digest once: quoted, counted or linked', () => {
  expect(responsesBehind(fourReplies())).toEqual(['a1', 'b1', 'c1', 'd1']);
  expect(responsesBehind(fullWeek())).toEqual([
    'a1',
    'b1',
    'c1',
    'd1',
    'e1',
    'f1',
    'g1',
    'h1',
    'z2',
  ]);
});
