import {
  type Act,
  after,
  type Moment,
  NOTHING_SAID,
  type Step,
  type Story,
} from './private-stories.js';

interface Asked {
  readonly story: Story;
  /** What the observer saw after each step. */
  readonly seen: readonly string[];
  readonly people: readonly string[];
  readonly observer: string;
  readonly asked: string;
  readonly see: (moment: Moment) => string;
}

/** Whether somebody spoke privately in a story. */
export function spokePrivately(story: Story, by: string): boolean {
  return story.some((step) => isAct(step) && step.by === by && step.kind === 'private');
}

/**
 * Looks for a story that shows the observer the very same at every step, with what is open and what they did themselves as it was, but in
 * which `asked` did the opposite: spoke privately where they had not, or did not where they had. Null when there is none: then they are
 * found out. Short ways first, then every way in which the others could have done it, one act a step.
 */
export function otherStory(found: Asked): Story | null {
  const did = spokePrivately(found.story, found.asked);
  for (const story of exchanged(found)) {
    if (spokePrivately(story, found.asked) !== did && isSame(found, story)) return story;
  }
  return searched(found, !did);
}

function isSame({ seen, see }: Asked, story: Story): boolean {
  let moment = NOTHING_SAID;
  return story.every((step, at) => {
    moment = after(moment, step, at);
    return see(moment) === seen[at];
  });
}

/** The same but for one who did what another did. */
function* exchanged({ story, people, asked, observer }: Asked): Generator<Story> {
  yield without(story, asked);
  for (const other of people.filter((one) => one !== asked && one !== observer)) {
    yield given(without(story, other), asked, other);
    // Or the other one did both.
    yield given(story, asked, other);
    yield given(without(story, asked), other, asked);
  }
}

function given(story: Story, from: string, to: string): Story {
  return story.map((step) => (isPrivately(step, from) ? { ...step, by: to } : step));
}

function without(story: Story, by: string): Story {
  return story.map((step) => (isPrivately(step, by) ? null : step));
}

/** Where so many moments show no way, none is believed to be there: a story that cannot be explained should fail within seconds. */
const MOMENTS_MAX = 20_000;

/** Step by step; what shows something else is left at once, and no moment is tried twice at the same step. */
function searched(found: Asked, mustSpeak: boolean): Story | null {
  const tried = new Set<string>();
  const from = (moment: Moment, at: number, hasSpoken: boolean): Story | null => {
    const step = found.story[at];
    if (step === undefined) return hasSpoken === mustSpeak ? [] : null;
    for (const other of waysOf(found, step, moment, mustSpeak)) {
      const next = after(moment, other, at);
      const speaks = hasSpoken || (isPrivately(other, found.asked) && other.kind === 'private');
      const key = JSON.stringify([at, next, speaks]);
      if (tried.has(key) || tried.size >= MOMENTS_MAX) continue;
      tried.add(key);
      if (found.see(next) !== found.seen[at]) continue;
      const rest = from(next, at + 1, speaks);
      if (rest !== null) return [other, ...rest];
    }
    return null;
  };
  return from(NOTHING_SAID, 0, false);
}

/** All that may have happened instead of a step: nothing changes in what all saw, and what the observer did. */
function* waysOf(
  { story, people, asked, observer }: Asked,
  step: Step,
  { now }: Moment,
  mustSpeak: boolean,
): Generator<Step> {
  if (isFixed(step, observer)) {
    yield step;
    return;
  }
  const others = people.filter((one) => one !== observer && (mustSpeak || one !== asked));
  const words = [step, ...story].filter(isAct).map(({ text }) => text);
  const texts = [...new Set([...words, 'It went well.'])];
  if (isAct(step) && others.includes(step.by)) yield step;
  if (isAct(step) && step.kind === 'private') for (const by of others) yield { ...step, by };
  yield null;
  for (const text of texts) {
    for (const by of others) yield { by, kind: 'private', text };
  }
  for (const { at: of, by } of now.filter((said) => said.isPrivate && others.includes(said.by))) {
    yield { by, kind: 'withdraw', text: '', of };
    for (const text of texts) yield { by, kind: 'edit', text, of };
  }
}

/** What all saw, and what the observer did. */
function isFixed(step: Step, observer: string): boolean {
  return step === 'digest' || (isAct(step) && (step.kind === 'open' || step.by === observer));
}

function isAct(step: Step): step is Act {
  return step !== null && step !== 'digest';
}

function isPrivately(step: Step, by: string): step is Act {
  return isAct(step) && step.by === by && step.kind !== 'open';
}
