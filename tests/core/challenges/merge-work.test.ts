import { describe, expect, it } from '@jest/globals';
import { NO_WORK } from '../../../src/core/challenges/lines-of-work.js';
import { editMark, mergeEdit } from '../../../src/core/challenges/merge-edit.js';
import { mergeWork, workMark } from '../../../src/core/challenges/merge-work.js';

const OPENED = { ...NO_WORK, sense: 'Whose turn is it?', nextStep: 'Ask Jonas' };
const mark = workMark(OPENED);

describe('what two people write down at once', () => {
  it.each([
    [
      'other texts: both stay',
      { touched: 'Nights' },
      { sense: 'What is a turn?' },
      { sense: 'What is a turn?', touched: 'Nights' },
    ],
    ['nothing more: what the other wrote stays', {}, { sense: null }, { sense: null }],
    ['the same words', { sense: 'One' }, { sense: 'One' }, { sense: 'One' }],
    [
      'an emptied text and another',
      { sense: null },
      { touched: 'Nights' },
      { sense: null, touched: 'Nights' },
    ],
  ])('is put together: %s', (_which, mine, theirs, expected) => {
    expect(mergeWork(mark, { ...OPENED, ...mine }, { ...OPENED, ...theirs })).toEqual({
      work: { ...OPENED, ...expected },
    });
  });

  it('is named where both changed one text, and never lost silently', () => {
    const [mine, theirs] = [
      { ...OPENED, sense: 'One' },
      { ...OPENED, sense: 'Two' },
    ];
    expect(mergeWork(mark, mine, theirs)).toEqual({ both: 'sense' });
  });

  it('keeps a text that the form did not ask for, and takes all where nothing is known of its opening', () => {
    const { nextStep, ...asked } = OPENED;
    expect(mergeWork(mark, { ...asked, sense: 'One' }, OPENED)).toEqual({
      work: { ...OPENED, sense: 'One', nextStep },
    });
    expect(mergeWork('', { ...asked, sense: 'One' }, { ...OPENED, sense: 'Two' })).toEqual({
      work: { ...OPENED, sense: 'One' },
    });
  });
});

describe('what two people edit at once', () => {
  const stood = {
    title: 'Whose release is it?',
    seen: 'We wait.',
    reading: 'not-clear-yet',
    keeperSlackId: 'UANA',
    ownerSlackId: '',
  } as const;
  const opened = editMark(stood);

  it('is put together, and a keeper who left meanwhile does not come back', () => {
    const merged = mergeEdit(
      opened,
      { ...stood, reading: 'complex' },
      { ...stood, keeperSlackId: '' },
    );
    expect(merged).toEqual({ edited: { ...stood, reading: 'complex', keeperSlackId: '' } });
  });

  it.each(['title', 'seen', 'keeperSlackId', 'ownerSlackId'] as const)(
    'is named where both changed the %s',
    (both) => {
      const mine = { ...stood, [both]: 'mine' };
      expect(mergeEdit(opened, mine, { ...stood, [both]: 'theirs' })).toEqual({ both });
    },
  );
});
