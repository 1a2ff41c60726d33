import { describe, expect, it } from '@jest/globals';

import type { AnalysisMemory, TensionMemory } from '../../../src/core/reading/analysis-model.js';
import { choosePrompt } from '../../../src/core/prompts/choose-prompt.js';
import type { Digest, DigestTension, DigestTheme } from '../../../src/core/digest/digest-model.js';
import { followUp, isFollowUp } from '../../../src/core/prompts/follow-up.js';
import type { Challenge } from '../../../src/core/model.js';
import { findOpenThreads } from '../../../src/core/prompts/open-threads.js';
import type { AskedBefore } from '../../../src/core/prompts/prompt-model.js';

const MS_PER_WEEK = 7 * 24 * 3_600_000;
const AT = new Date('2026-03-09T10:00:00Z');

const theme = (themeId: string, label: string): DigestTheme => ({
  themeId,
  label,
  sentence: '',
  people: 2,
  status: 'recurring',
  since: null,
  foundHow: '',
  quotes: [{ responseId: 'r1', version: 1, start: 0, end: 1, text: 'a', permalink: null }],
  evidence: ['r1'],
});
const tension = (tensionId: string, status: DigestTension['status'] = 'emerging') => ({
  tensionId,
  status,
  age: '',
  how: '',
  sides: [],
  evidence: ['r1'] as const,
});
const digest = (
  number: number,
  parts: { themes?: DigestTheme[]; tensions?: ReturnType<typeof tension>[] },
): Digest => ({
  channelId: 'c',
  number,
  fromAt: AT,
  toAt: AT,
  zone: 'UTC',
  form: 'full',
  headline: '',
  counts: { spoke: 2, could: 4, responses: 2 },
  happened: [],
  themes: parts.themes ?? [],
  groups: [],
  tensions: parts.tensions ?? [],
  voices: [],
  moreVoices: [],
  link: null,
  carry: null,
  about: { read: '', leftOut: [] },
});
const remembered = (
  id: string,
  themeId: string | null,
  stateByPeople: TensionMemory['stateByPeople'] = null,
): TensionMemory => ({
  id,
  themeId,
  firstCycle: 1,
  lastEvidenceCycle: 1,
  evidence: [],
  sides: [],
  stateByPeople,
});
const memory = (tensions: readonly TensionMemory[]): AnalysisMemory => ({
  themes: [
    { id: 't1', label: 'x', isLabelByPerson: false, firstCycle: 1, aliasOf: null },
    { id: 't2', label: 'x', isLabelByPerson: false, firstCycle: 1, aliasOf: 't1' },
  ],
  memberships: [],
  tensions,
  nextThemeNumber: 3,
  nextTensionNumber: 9,
});
const challenge: Challenge = {
  id: 'c1',
  channelId: 'c',
  title: 'Two teams, one release',
  seen: null,
  reading: 'complex',
  keeperSlackId: 'U1',
  state: 'open',
  openedAt: AT,
  closedAt: null,
  outcomeText: null,
  rootTs: null,
};
const found = (digests: readonly Digest[], tensions: readonly TensionMemory[]): string[] =>
  findOpenThreads([challenge], digests, memory(tensions)).map(
    ({ kind, id, label }) => `${kind} ${id} ${label}`,
  );

describe('what a question may follow', () => {
  it('is a challenge, a tension by the name of its theme, or another theme of the last digest', () => {
    const digests = [
      digest(4, { themes: [theme('t1', 'the handover'), theme('t9', 'quiet hours')] }),
      digest(3, { themes: [theme('t8', 'long gone')], tensions: [tension('x1')] }),
    ];
    expect(found(digests, [remembered('x1', 't2')])).toEqual([
      'challenge c1 Two teams, one release',
      'tension x1 the handover',
      'theme t9 quiet hours',
    ]);
  });

  it.each([
    { which: 'that people settled since', now: remembered('x1', 't1', 'settled') },
    { which: 'that people hold open', now: remembered('x1', 't1', 'held') },
    { which: 'whose words were taken back', now: remembered('x2', 't1') },
  ])('is no tension $which', ({ now }) => {
    const digests = [
      digest(4, { themes: [theme('t1', 'the handover')], tensions: [tension('x1')] }),
    ];
    expect(found(digests, [now])).toEqual([
      'challenge c1 Two teams, one release',
      'theme t1 the handover',
    ]);
  });

  it.each([
    { which: 'without a theme', now: remembered('x1', null) },
    { which: 'of a theme that no digest shows', now: remembered('x1', 't7') },
  ])('is a tension $which too, asked about without the words of single persons', ({ now }) => {
    const digests = [digest(4, { tensions: [tension('x1')] })];
    const openThreads = findOpenThreads([], digests, memory([now]));
    expect(openThreads).toEqual([{ kind: 'tension', id: 'x1', label: '' }]);
    for (const thread of openThreads) {
      for (const seed of ['a', 'b', 'c', 'd']) {
        const asked = followUp(thread, seed);
        expect(asked?.text).toMatch(/^Our last digests showed views side by side.*\?$/u);
        expect(asked?.reason).not.toContain('“');
      }
    }
  });

  it('is no tension that went quiet, whatever an older digest says', () => {
    const digests = [
      digest(4, { themes: [theme('t1', 'the handover')], tensions: [tension('x1', 'quiet')] }),
      digest(3, { tensions: [tension('x1')] }),
    ];
    expect(found(digests, [remembered('x1', 't1')])).not.toContain('tension x1 the handover');
  });

  it('is followed by at most one question in three, tensions among them', () => {
    const digests = [
      digest(4, { themes: [theme('t1', 'the handover')], tensions: [tension('x1')] }),
    ];
    const openThreads = findOpenThreads([], digests, memory([remembered('x1', 't1')]));
    const history: AskedBefore[] = [];
    for (let week = 0; week < 60; week += 1) {
      const askedAt = new Date(AT.getTime() + week * MS_PER_WEEK);
      const input = { now: askedAt, history, ownQuestions: [], openThreads, seed: 'c' };
      history.push({
        ...choosePrompt({ ...input, history: [...history] }),
        askedAt,
        answeredBy: 2,
      });
    }
    const follows = history.map(({ promptId }) => isFollowUp(promptId));
    expect(history.map(({ promptId }) => promptId)).toContain('tension:x1');
    expect(
      follows.filter((is, at) => is && (follows[at + 1] === true || follows[at + 2] === true)),
    ).toEqual([]);
  });
});
