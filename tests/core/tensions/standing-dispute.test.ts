import { describe, expect, it } from '@jest/globals';
import type { Reply, TensionReading } from '../../../src/core/reading/analysis-model.js';
import { readInTurn, reply } from '../../support/analysis-replies.js';

type Line = readonly [who: string, text: string];

/** Nine weeks of a ferry office; what the night boat is steered by is disputed in five of them, each time between other people. */
const WEEKS: readonly (readonly Line[])[] = [
  [
    ['ana', 'The radar course took two days, and the kettle in the office is new.'],
    ['ben', 'For the night boat we could steer by radar or by the old lamp chart.'],
    ['cy', 'I disagree, the lamp chart is wrong since they moved two buoys; the radar is not.'],
    ['dee', 'Tickets were sold out on Saturday before the first coach arrived.'],
  ],
  [
    ['eva', 'The pier was slippery all week and somebody fell near the gate.'],
    ['finn', 'Without a lamp chart on board the night boat should not leave at all.'],
    [
      'gil',
      'I see it differently: with radar we left safely on each of those nights, chart or no chart.',
    ],
    ['ben', 'The school class asked more questions than all our guests in June.'],
  ],
  [
    ['ana', 'We should close the ticket window at noon on Sundays.'],
    ['dee', 'I disagree, most day guests buy at the ticket window after noon on Sundays.'],
    ['cy', 'My shift was calm, I learned how to splice a rope.'],
    ['eva', 'The coffee machine broke and we talked more than usual.'],
  ],
  [
    ['hana', 'Two of us were ill, so the early boat left late on Tuesday.'],
    ['ivo', 'A radar that fails in heavy rain is no help to a night boat.'],
    [
      'ana',
      'On the contrary: in rain nobody sees a lamp, and the radar showed us every buoy at night.',
    ],
    ['gil', 'A guest left a letter of thanks for the crew of the early boat.'],
  ],
  [
    ['dee', 'The new uniforms are warm, and the pockets are too small.'],
    ['jo', 'I would put the radar money into new lamps and a printed chart for the night boat.'],
    ['hana', 'I object, the lamps cost us two nights of work a month and the radar costs none.'],
    ['finn', 'The gate at the pier is repaired, and it squeaks.'],
  ],
  [
    ['ivo', 'The summer plan is done; I would like Fridays free once a month.'],
    ['eva', 'We had no wind for four days, and the guests loved it.'],
    ['jo', 'The coach from the station came early twice.'],
  ],
  [
    ['cy', 'The uniforms should stay in the office over night.'],
    ['gil', 'I disagree, the uniforms get damp in the office and stay dry at home.'],
    ['ben', 'I fixed the squeaking gate with candle wax.'],
  ],
  [
    ['ana', 'Nobody was ill, and all boats left on time.'],
    ['eva', 'The night boat went by the lamp chart again and was on time.'],
    [
      'ivo',
      'I am not convinced: the lamp chart is ten years old, and a radar is checked each spring.',
    ],
    ['dee', 'Guests asked for tea, not only for coffee.'],
  ],
  [
    ['finn', 'A quiet end of the season, I counted seals.'],
    ['hana', 'The winter plan hangs at the pier gate.'],
  ],
];
const DISPUTED_IN = [1, 2, 4, 5, 8];

const repliesOf = (lines: readonly Line[], week: number): readonly Reply[] =>
  lines.map(([who, text], at) =>
    reply(week * 200 + at + 1, who, text, { threadId: `week ${week}` }),
  );

const cyclesOf = ({ evidence }: TensionReading) => [...new Set(evidence.map(({ cycle }) => cycle))];

describe('a dispute that stands for nine weeks', () => {
  const { readings } = readInTurn(WEEKS.map((lines, at) => repliesOf(lines, at + 1)));
  const last = readings.at(-1)?.tensions.filter(({ isShown }) => isShown) ?? [];

  it('is found in the first week, and is one tension in all weeks in which it was taken up', () => {
    const [dispute] = readings[0]?.tensions ?? [];
    expect(readings[0]?.tensions).toHaveLength(1);
    expect(last.find(({ id }) => id === dispute?.id)).toMatchObject({ firstCycle: 1 });
    expect(last.filter(({ id }) => id === dispute?.id).map(cyclesOf)).toEqual([DISPUTED_IN]);
  });

  it('takes in nothing of what else was disputed meanwhile', () => {
    expect(last.map(cyclesOf).toSorted()).toEqual([DISPUTED_IN, [3], [7]]);
  });
});
