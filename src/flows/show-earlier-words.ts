import { earlierWords, topicsOf } from '../core/recall/earlier-words.js';
import { searchForms } from '../core/text/search-form.js';
import { monthInWords } from '../core/time/date-words.js';
import { permalinkTo } from '../core/permalink.js';
import { wordsIn } from '../core/words/words-in.js';
import type { JustSaid } from '../store/store-model.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { personLanguage } from './person-language.js';

const MS_PER_DAY = 86_400_000;
/** What was said lately, everybody still remembers. */
const AGO_MS = 28 * MS_PER_DAY;
/** At most once a month a person. */
const AGAIN_AFTER_MS = 30 * MS_PER_DAY;
const REPLIES_AT_ONCE = 20;
const EARLIER_LOOKED_AT = 60;
const WORDS_LOOKED_FOR = 8;

/**
 * Shows who has just replied what somebody else in that channel wrote of it more than four weeks ago: seen by them alone, at most once a
 * month, open words that may be quoted and nothing private. `passed` are replies that were looked at; gives those looked at now.
 */
export async function showEarlierWords(
  deps: FlowDeps,
  since: Date,
  passed: ReadonlySet<string>,
): Promise<readonly string[]> {
  const now = deps.clock.now();
  const said = await deps.store.responses.justSaid({
    since,
    until: now,
    remindedBefore: new Date(now.getTime() - AGAIN_AFTER_MS),
    limit: REPLIES_AT_ONCE,
  });
  for (const reply of said) {
    if (!passed.has(reply.responseId)) await lookBack(deps, reply, now);
  }
  return said.map(({ responseId }) => responseId);
}

async function lookBack(deps: FlowDeps, reply: JustSaid, now: Date): Promise<void> {
  const { channelId, slackTeamId, slackChannelId, slackUserId, threadTs } = reply;
  const topics = topicsOf(reply).slice(0, WORDS_LOOKED_FOR);
  if (topics.length === 0) return;
  const earlier = await deps.store.responses.saidBefore(channelId, {
    before: new Date(now.getTime() - AGO_MS),
    notBySlackId: slackUserId,
    holdingAny: topics.flatMap(searchForms),
    limit: EARLIER_LOOKED_AT,
  });
  const found = earlierWords(reply, earlier);
  if (found === null) return;
  const may = await mayAct(deps, { slackTeamId, slackChannelId, slackUserId, act: 'answer' });
  if (!may.ok) return;
  const away = await deps.store.people.away(slackTeamId, [slackUserId], now, channelId);
  if (away.includes(slackUserId)) return;
  const again = new Date(now.getTime() - AGAIN_AFTER_MS);
  if (!(await deps.store.people.takeReminder(slackTeamId, slackUserId, now, again))) return;
  const workspaceUrl = await deps.messenger.workspaceUrl(slackTeamId);
  const { ts, threadRootTs, saidAt } = found.from;
  const language = await personLanguage(deps, { slackTeamId, slackUserId, slackChannelId });
  const month = monthInWords(saidAt, may.channel.zone, now, language);
  await deps.messenger.showEarlier({ slackTeamId, slackChannelId, threadTs }, slackUserId, {
    lead: wordsIn(language).notes.earlier(month),
    text: found.text,
    language,
    permalink:
      workspaceUrl === null || ts === null
        ? null
        : permalinkTo(workspaceUrl, slackChannelId, ts, threadRootTs),
  });
}
