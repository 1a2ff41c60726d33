import { LANGUAGES, type Outcome } from '../../core/model.js';
import { toInstant } from '../../core/time/calendar.js';
import { wordsIn } from '../../core/words/words-in.js';
import { changeMySettings } from '../../flows/change-my-settings.js';
import { changeQuotable } from '../../flows/change-quotable.js';
import { deleteOwn } from '../../flows/delete-own.js';
import { eraseMe } from '../../flows/erase-me.js';
import { sendMyCopy } from '../../flows/send-my-copy.js';
import { tagOwn } from '../../flows/tag-own.js';
import { readAudit } from '../../flows/read-audit.js';
import { putQuoteBack, takeQuoteOut } from '../../flows/take-quote-out.js';
import { ACTIONS, HOME_CHANNEL_BLOCK } from '../ids.js';
import { auditLog } from '../render/audit.js';
import { note } from '../render/notices.js';
import { type Answer, showInBox } from './answer.js';
import { refreshHome } from './app-home.js';
import { type Called, pressedBy } from './pressed-by.js';
import type { Edge } from './edge.js';

/** What is said of it; null where Home itself shows what changed. */
type HomeAct = (edge: Edge, call: Called) => Promise<readonly Answer[] | null>;

const own = (call: Called) => ({ ...call, responseId: call.value ?? '' });

async function zoneOf({ messenger }: Edge, call: Called): Promise<string> {
  return (await messenger.person(call.slackTeamId, call.slackUserId)).zone ?? 'UTC';
}

function withSettings(patch: { snoozedUntil?: Date | null; optedOut?: boolean }): HomeAct {
  return async (edge, call) => {
    await changeMySettings(edge.deps, { ...call, zone: await zoneOf(edge, call), patch });
    return null;
  };
}

/** Home itself shows it in the language that was chosen. */
const chooseLanguage: HomeAct = async (edge, call) => {
  const language = LANGUAGES.find((one) => one === call.value) ?? null;
  await changeMySettings(edge.deps, { ...call, zone: 'UTC', patch: { language } });
  return null;
};

const wantReminder: HomeAct = async (edge, call) => {
  const wantsReminder = call.values.includes('yes');
  await changeMySettings(edge.deps, { ...call, zone: 'UTC', patch: { wantsReminder } });
  return null;
};

/** The start of the chosen day where the person is, or what is wrong with it. */
async function dayChosen(edge: Edge, call: Called): Promise<Date | string> {
  const date = call.value ?? '';
  const { chooseDay, dayToCome } = wordsIn(call.language).answers.mine;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return chooseDay;
  const at = toInstant(date, '00:00', await zoneOf(edge, call));
  return at <= edge.deps.clock.now() ? dayToCome : at;
}

const snooze: HomeAct = async (edge, call) => {
  const zone = await zoneOf(edge, call);
  const snoozedUntil = await dayChosen(edge, call);
  if (typeof snoozedUntil === 'string') return [snoozedUntil];
  const patch = { snoozedUntil, optedOut: false };
  await changeMySettings(edge.deps, { ...call, zone, patch });
  return null;
};

/** Nothing is told of a channel that is not there: the setting is the person's own. */
const snoozeIn: HomeAct = async (edge, call) => {
  const slackChannelId = call.blockId.startsWith(HOME_CHANNEL_BLOCK)
    ? call.blockId.slice(HOME_CHANNEL_BLOCK.length)
    : '';
  const channel = await edge.deps.store.channels.find(call.slackTeamId, slackChannelId);
  if (channel === null) return null;
  const until = await dayChosen(edge, call);
  if (typeof until === 'string') return [until];
  await edge.deps.store.people.snoozeIn(channel.id, call.slackUserId, until);
  return null;
};

const endChannelSnooze: HomeAct = async ({ deps }, call) => {
  const channel = await deps.store.channels.find(call.slackTeamId, call.value ?? '');
  if (channel !== null) await deps.store.people.snoozeIn(channel.id, call.slackUserId, null);
  return null;
};

/** A section of Block Kit holds 3,000 characters; a box of a hundred blocks is far more than anybody reads. */
const PIECE = 2_800;
const PIECES_MAX = 60;

const copy: HomeAct = async ({ deps }, call) => {
  const result = await sendMyCopy(deps, call);
  if (result.kind === 'sent') return [result.words];
  const { copy: words } = wordsIn(call.language).answers;
  const { json } = result;
  const pieces = Math.ceil(json.length / PIECE);
  const shown = Array.from({ length: Math.min(pieces, PIECES_MAX) }, (_, index) =>
    note(json.slice(index * PIECE, (index + 1) * PIECE)),
  );
  return pieces <= PIECES_MAX ? [note(words.here), ...shown] : [note(words.tooLong), ...shown];
};

/** Home shows what was kept. */
function tag(outcome: Outcome | null): HomeAct {
  return async ({ deps }, call) => {
    const { kind, words } = await tagOwn(deps, { ...own(call), outcome });
    return kind === 'kept' ? null : [words];
  };
}

const ACTS: Readonly<Record<string, HomeAct>> = {
  [ACTIONS.takeOut]: async ({ deps }, call) => [(await takeQuoteOut(deps, own(call))).words],
  [ACTIONS.putBack]: async ({ deps }, call) => [(await putQuoteBack(deps, own(call))).words],
  [ACTIONS.deleteResponse]: async ({ deps }, call) => [(await deleteOwn(deps, own(call))).words],
  [ACTIONS.tagDirection]: tag('direction'),
  [ACTIONS.tagAlignment]: tag('alignment'),
  [ACTIONS.tagCommitment]: tag('commitment'),
  [ACTIONS.tagNothing]: tag(null),
  [ACTIONS.mayBeQuoted]: async ({ deps }, call) => {
    const mayBeQuoted = call.values.includes('yes');
    return [(await changeQuotable(deps, { ...call, mayBeQuoted })).words];
  },
  [ACTIONS.myLanguage]: chooseLanguage,
  [ACTIONS.wantsReminder]: wantReminder,
  [ACTIONS.snoozeUntil]: snooze,
  [ACTIONS.snoozeChannelUntil]: snoozeIn,
  [ACTIONS.endChannelSnooze]: endChannelSnooze,
  [ACTIONS.endSnooze]: withSettings({ snoozedUntil: null }),
  [ACTIONS.optOut]: withSettings({ optedOut: true }),
  [ACTIONS.optIn]: withSettings({ optedOut: false, snoozedUntil: null }),
  [ACTIONS.exportMe]: copy,
  [ACTIONS.showAudit]: async (edge, call) => {
    const read = await readAudit(edge.deps, call);
    return [
      read.kind === 'read'
        ? auditLog(read.entries, await zoneOf(edge, call), call.language)
        : read.words,
    ];
  },
  [ACTIONS.eraseMe]: async ({ deps }, call) => [(await eraseMe(deps, call)).words],
};

const PAGERS = [
  ACTIONS.homeNewer,
  ACTIONS.homeOlder,
  ACTIONS.homeChannelsBefore,
  ACTIONS.homeChannelsAfter,
];

function pagesFrom(value: string | null): { readonly page: number; readonly channelPage: number } {
  const [page = 0, channelPage = 0] = (value ?? '')
    .split(' ')
    .map((part) => (/^\d{1,6}$/u.test(part) ? Number(part) : 0));
  return { page, channelPage };
}

/** What a person does with their own words and settings in Home. */
export function listenToHomeActs(edge: Edge): void {
  for (const [actionId, act] of Object.entries(ACTS)) {
    edge.app.action(actionId, async ({ body, ack, context }) => {
      const call = await pressedBy(edge, body, context);
      const said = await act(edge, call);
      if (said !== null) await showInBox(edge, call, 'Soundings', said);
      refreshHome(edge, call);
      await ack();
    });
  }
  for (const actionId of PAGERS) {
    edge.app.action(actionId, async ({ body, ack, context }) => {
      const call = await pressedBy(edge, body, context);
      refreshHome(edge, call, pagesFrom(call.value));
      await ack();
    });
  }
}
