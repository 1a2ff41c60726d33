import { isZone } from '../core/time/calendar.js';
import { dayAndTime } from '../core/time/date-words.js';
import {
  RETENTION_DAYS,
  type Channel,
  type ChannelSettings,
  type Language,
  type Schedule,
} from '../core/model.js';
import { readLenses } from '../core/votes/lens.js';
import type { ScheduleSettings } from '../store/store-model.js';
import { needsConsent, ZONE_UNKNOWN } from './attention.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { nextOf, scheduleOf, type NextDue } from './next-due.js';
import { noteChange } from './note-change.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

export type Configured =
  | {
      readonly kind: 'saved';
      readonly channel: Channel;
      readonly schedules: readonly Schedule[];
      readonly next: NextDue;
      readonly words: string;
    }
  | { readonly kind: 'refused'; readonly words: string }
  /** Words by setting. */
  | {
      readonly kind: 'invalid';
      readonly problems: Readonly<Partial<Record<keyof ChannelSettings, string>>>;
    };

/** Saves how a channel is asked and hears back. Who saves it tends it from now on. */
export async function configureChannel(
  deps: FlowDeps,
  input: {
    slackTeamId: string;
    slackChannelId: string;
    bySlackId: string;
    settings: ChannelSettings;
  } & SpokenIn,
): Promise<Configured> {
  const problems = problemsOf(input.settings, input.language);
  if (Object.keys(problems).length > 0) return { kind: 'invalid', problems };
  const may = await mayAct(deps, { ...input, slackUserId: input.bySlackId, act: 'configure' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  return { kind: 'saved', ...(await saveSettings(deps, may.channel, input)) };
}

/** Saves without asking who may; for callers that asked. */
export async function saveSettings(
  deps: FlowDeps,
  channel: Channel,
  { bySlackId, settings, language }: { bySlackId: string; settings: ChannelSettings } & SpokenIn,
): Promise<{ channel: Channel; schedules: readonly Schedule[]; next: NextDue; words: string }> {
  const now = deps.clock.now();
  const before = await deps.store.schedules.forChannel(channel.id);
  const { zone, skipDates } = settings;
  const wanted: readonly Omit<ScheduleSettings, 'activeFrom'>[] = [
    {
      kind: 'prompt',
      weekdays: settings.promptWeekdays,
      localTime: settings.promptTime,
      zone,
      skipDates,
    },
    {
      kind: 'digest',
      weekdays: [settings.digestWeekday],
      localTime: settings.digestTime,
      zone,
      skipDates,
    },
  ];
  const schedules: Schedule[] = [];
  for (const want of wanted) {
    const old = scheduleOf(before, want.kind);
    const activeFrom = old !== null && isSameTime(old, want) ? old.activeFrom : now;
    schedules.push(await deps.store.schedules.save(channel.id, { ...want, activeFrom }));
  }
  const saved = await deps.store.channels.update(channel.id, {
    keeperSlackId: bySlackId,
    zone,
    acknowledgeReplies: settings.acknowledgeReplies,
    ownQuestions: settings.ownQuestions.map((question) => question.trim()),
    ...(settings.language === undefined ? {} : { language: settings.language }),
    ...(settings.retentionDays === undefined ? {} : { retentionDays: settings.retentionDays }),
    ...(settings.lenses === undefined ? {} : { lenses: settings.lenses }),
    ...(settings.allowExternal === undefined ? {} : { allowExternal: settings.allowExternal }),
    // Slack is asked anew who can read along.
    ...(isMendedBy(channel, bySlackId)
      ? { state: 'active' as const, attention: null, wasPrivate: null, wasShared: null }
      : {}),
  });
  await noteChange(deps, channel, bySlackId, changedIn(channel, before, settings));
  const next = nextOf(schedules, now);
  return { channel: saved, schedules, next, words: wordsFor(saved, next, language) };
}

/** Saving settings gives a zone that is known, and from its keeper consent to who can read along now. */
function isMendedBy({ state, attention, keeperSlackId }: Channel, bySlackId: string): boolean {
  const isKeeper = keeperSlackId === null || keeperSlackId === bySlackId;
  const isMended = attention === ZONE_UNKNOWN || (needsConsent(attention) && isKeeper);
  return state === 'needs-attention' && isMended;
}

/** Which settings another value was given, by name alone. */
function changedIn(
  channel: Channel,
  schedules: readonly Schedule[],
  settings: ChannelSettings,
): string {
  const prompt = scheduleOf(schedules, 'prompt');
  const digest = scheduleOf(schedules, 'digest');
  const names: readonly (readonly [name: string, before: unknown, after: unknown])[] = [
    ['question days', prompt?.weekdays, settings.promptWeekdays],
    ['question time', prompt?.localTime, settings.promptTime],
    ['digest day', digest?.weekdays, [settings.digestWeekday]],
    ['digest time', digest?.localTime, settings.digestTime],
    ['zone', channel.zone, settings.zone],
    ['dates left out', prompt?.skipDates ?? [], settings.skipDates],
    ['reaction to replies', channel.acknowledgeReplies, settings.acknowledgeReplies],
    ['own questions', channel.ownQuestions, settings.ownQuestions],
    ['groups for votes', channel.lenses ?? [], settings.lenses],
    ['language of the questions', channel.language ?? 'en', settings.language],
    ['how long texts are kept', channel.retentionDays, settings.retentionDays],
    ['who is heard of other organisations', channel.allowExternal, settings.allowExternal],
  ];
  const changed = names.filter(
    ([, was, is]) => is !== undefined && JSON.stringify(was) !== JSON.stringify(is),
  );
  return changed.length === 0
    ? 'settings saved, none changed'
    : `settings changed: ${changed.map(([name]) => name).join(', ')}`;
}

function wordsFor(
  { state, zone }: Channel,
  { prompt, digest }: NextDue,
  language: Language | undefined,
): string {
  const inWords = (due: NextDue['prompt']): string | null =>
    due === null ? null : dayAndTime(due.dueAt, zone, language);
  return wordsIn(language).answers.setup.saved({
    prompt: inWords(prompt),
    digest: inWords(digest),
    zone,
    isPaused: state === 'paused',
  });
}

function isSameTime(old: Schedule, want: Omit<ScheduleSettings, 'activeFrom'>): boolean {
  return (
    old.localTime === want.localTime &&
    old.zone === want.zone &&
    [...old.weekdays].sort().join() === [...want.weekdays].sort().join()
  );
}

function problemsOf(
  settings: ChannelSettings,
  language: Language | undefined,
): Partial<Record<keyof ChannelSettings, string>> {
  const { fields } = wordsIn(language).errors;
  const isTime = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  const isWeekday = (day: number) => Number.isInteger(day) && day >= 1 && day <= 7;
  const problems: Partial<Record<keyof ChannelSettings, string>> = {};
  if (settings.promptWeekdays.length === 0 || !settings.promptWeekdays.every(isWeekday)) {
    problems.promptWeekdays = fields.days;
  }
  if (!isWeekday(settings.digestWeekday)) problems.digestWeekday = fields.day;
  if (!isTime(settings.promptTime)) problems.promptTime = fields.timeSuchAs;
  if (!isTime(settings.digestTime)) problems.digestTime = fields.timeSuchAs;
  if (!isZone(settings.zone)) problems.zone = fields.zoneSuchAs;
  if (!settings.skipDates.every(isDate)) problems.skipDates = fields.datesSuchAs;
  const { retentionDays = RETENTION_DAYS[0] } = settings;
  if (!RETENTION_DAYS.some((days) => days === retentionDays)) {
    problems.retentionDays = fields.retention;
  }
  if (settings.ownQuestions.some((question) => question.trim() === '')) {
    problems.ownQuestions = fields.questionALine;
  }
  return { ...problems, ...lensProblem(settings, language) };
}

function lensProblem(
  { lenses = [] }: ChannelSettings,
  language: Language | undefined,
): { readonly lenses?: string } {
  const read = readLenses(lenses, language);
  return read.ok ? {} : { lenses: read.words };
}

function isDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
