import type { Person } from '../core/model.js';
import { copyAsHtml, type Keeping } from '../core/copy/copy-html.js';
import type { FlowDeps } from './deps.js';
import { myData } from './my-data.js';
import type { SpokenIn } from './spoken-in.js';

/** All that is kept of a person, as JSON and as a page to read, for that person alone. */
export async function exportMe(
  deps: FlowDeps,
  input: Person & SpokenIn,
): Promise<{ readonly copy: Keeping; readonly json: string; readonly html: string }> {
  const { settings, responses, votes: cast } = await myData(deps, input);
  const words = responses.map((response) => ({
    channel: response.channelName,
    question: response.question,
    source: response.source,
    ts: response.ts,
    saidAt: response.saidAt,
    text: response.text,
    mayBeQuoted: response.isQuotable,
    about: response.outcome ?? null,
    digest: response.cycle,
  }));
  const votes = cast.map(({ channelName: channel, text: statement, vote, at }) => ({
    channel,
    statement,
    vote,
    at,
  }));
  const placed = await placing(deps.store);
  const all = {
    settings: { ...settings },
    words,
    votes,
    ...(await doneBy(deps, input, placed)),
    ...(await tracesOf(deps, input, placed)),
  };
  return {
    copy: all,
    json: `${JSON.stringify(all, null, 2)}\n`,
    html: copyAsHtml([{ heading: null, kept: all }], deps.clock.now(), 'UTC', input.language),
  };
}

/** What a person named, told, tried and answered, beside their replies. */
async function doneBy({ store }: FlowDeps, { slackTeamId, slackUserId }: Person, placed: Placed) {
  const challenges = await store.challenges.ofPerson(slackTeamId, slackUserId);
  const experiments = await store.experiments.ofPerson(slackTeamId, slackUserId);
  const wins = await store.wins.ofPerson(slackTeamId, slackUserId);
  const tensions = await store.tensions.ofPerson(slackTeamId, slackUserId);
  const links = await store.links.ofPerson(slackTeamId, slackUserId);
  const groups = await store.lenses.ofPerson({ slackTeamId, slackUserId });
  const leftOut = await store.people.snoozedIn(slackTeamId, slackUserId, new Date(0));
  const themes = await store.themeActs.ofPerson({ slackTeamId, slackUserId });
  const answers = await store.challengeAnswers.ofPerson({ slackTeamId, slackUserId });
  return {
    challenges: challenges.map(
      // Only whose words a text is gets it here: others may have written on since this person left.
      ({ channelId, texts, reading, state, openedAt, closedAt, isNamed, isKept, isOwned }) =>
        placed({
          channelId,
          ...texts,
          ...(isNamed ? { reading } : {}),
          state,
          openedAt,
          closedAt,
          iKeepIt: isKept,
          iTookIt: isOwned,
        }),
    ),
    // The words of somebody else stay theirs: only who wrote them gets them here.
    experiments: experiments.map((one) => ({
      channel: one.channelName,
      ...(one.isOffered ? { trying: one.trying, expecting: one.expecting } : {}),
      lookOn: one.lookOn,
      startedAt: one.startedAt,
      iTryIt: one.isTried,
      ...(one.isLookedBy && one.looked !== null ? { looked: { ...one.looked } } : {}),
    })),
    wins: wins.map(({ channelId, text, toldAt }) => placed({ channelId, text, toldAt })),
    answersToTensions: tensions.map(({ channelId, answer, at }) =>
      placed({ channelId, answer, at }),
    ),
    answersToSameThing: links.map(placed),
    shapedThemes: themes.map(({ channelId, kind, label, at }) =>
      placed({ channelId, themeAct: kind, ...(label === null ? {} : { text: label }), at }),
    ),
    leftOutOf: leftOut.map(placed),
    groupsForVotes: groups.map(placed),
    answersToChallenges: answers.map(({ channelId, challengeNamedAt, answers: said, at }) =>
      placed({ channelId, challengeNamedAt, ...said, at }),
    ),
  };
}

/** Gives a thing the name of its channel in place of our id. */
async function placing(store: FlowDeps['store']) {
  const names = new Map((await store.channels.list()).map(({ id, name }) => [id, name]));
  return <T extends { readonly channelId: string }>({ channelId, ...rest }: T) => ({
    channel: names.get(channelId) ?? '',
    ...rest,
  });
}

type Placed = Awaited<ReturnType<typeof placing>>;

/** What is kept beside all that: skips, settings they changed, and when they were last written to. */
async function tracesOf({ store }: FlowDeps, { slackTeamId, slackUserId }: Person, placed: Placed) {
  const traces = await store.people.traces({ slackTeamId, slackUserId });
  return {
    askedForVotes: traces.askedForVotes.map(({ text, ...asked }) =>
      placed({ ...(text === null ? {} : { text }), ...asked }),
    ),
    skipped: traces.skipped.map(placed),
    keeperOf: traces.keeperOf.map(placed),
    changes: traces.changes.map(({ channelId, ...change }) =>
      placed({ channelId: channelId ?? '', ...change }),
    ),
    lastMessages: {
      lastMessageInWeek: traces.lastMessageInWeek,
      shownEarlierWordsAt: traces.shownEarlierWordsAt,
    },
  };
}
