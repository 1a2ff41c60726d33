import type { ACTIONS, CALLBACKS, SHORTCUTS, Subcommand } from '../../src/slack/ids.js';

/**
 * What it takes to do something. `anybody`: shows nothing of a channel and changes nothing. `own`: a person's own words and
 * settings. The others are those of `mayAct`.
 */
export type Rule = 'anybody' | 'own' | 'admin' | 'read' | 'answer' | 'configure';

/** The groups that `docs/security.md` tells apart. */
export const ROLES = [
  'keeper',
  'member',
  'workspace admin, member',
  'guest, member',
  'external, allowed by the keeper',
  'external',
  'workspace admin, not a member',
  'former member',
  'other workspace',
  'stranger',
  'deactivated',
  'bot',
  'member, while Slack does not say who is in the channel',
] as const;
export type Role = (typeof ROLES)[number];

type ActionName = keyof typeof ACTIONS;
type FormName = keyof typeof CALLBACKS;
type ShortcutName = keyof typeof SHORTCUTS;

/** A new command does not compile without its rule here. */
export const COMMAND_RULES: Readonly<Record<Subcommand | '/challenge', Rule>> = {
  help: 'anybody',
  privacy: 'anybody',
  status: 'read',
  preview: 'read',
  themes: 'read',
  tensions: 'read',
  recall: 'read',
  challenges: 'read',
  experiment: 'answer',
  vote: 'answer',
  win: 'answer',
  '/challenge': 'answer',
  tension: 'configure',
  setup: 'configure',
  ask: 'configure',
  pause: 'configure',
  resume: 'configure',
  skip: 'configure',
};

/** A new button does not compile without its rule here. `none`: it only opens a link, or is not shown any more. */
export const ACTION_RULES: Readonly<Record<ActionName, Rule | 'none'>> = {
  openHelp: 'anybody',
  about: 'anybody',
  preview: 'read',
  showThemes: 'read',
  showTensions: 'read',
  showChallenges: 'read',
  openLookUp: 'read',
  challengeClose: 'read',
  openChallenge: 'answer',
  openExperiment: 'answer',
  tryForChallenge: 'answer',
  tryForTension: 'answer',
  howItWent: 'answer',
  wentAsExpected: 'answer',
  wentOtherwise: 'answer',
  wentSurprising: 'answer',
  wentNotDone: 'answer',
  openWin: 'answer',
  answerPrivately: 'answer',
  skipPrompt: 'answer',
  seeDifferently: 'answer',
  voteAgree: 'answer',
  voteDiffer: 'answer',
  voteNotSure: 'answer',
  showVotes: 'answer',
  chooseGroup: 'answer',
  linkYes: 'answer',
  linkNo: 'answer',
  openTension: 'configure',
  openSetup: 'configure',
  askNow: 'configure',
  undoStart: 'configure',
  skipNext: 'configure',
  pause: 'configure',
  resume: 'configure',
  tensionRight: 'configure',
  tensionStillOpen: 'configure',
  tensionReframed: 'configure',
  tensionSettled: 'configure',
  undo: 'configure',
  themeMenu: 'configure',
  offerWords: 'own',
  keepWords: 'own',
  challengeYes: 'answer',
  challengeNo: 'answer',
  challengeNotSure: 'answer',
  challengeTakeBack: 'answer',
  challengeHelp: 'read',
  challengeWork: 'configure',
  challengeEdit: 'configure',
  challengeKeep: 'configure',
  challengeTake: 'configure',
  challengeReopen: 'configure',
  takeOut: 'own',
  putBack: 'own',
  deleteResponse: 'own',
  tagDirection: 'own',
  tagAlignment: 'own',
  tagCommitment: 'own',
  tagNothing: 'own',
  homeNewer: 'own',
  homeOlder: 'own',
  homeChannelsBefore: 'own',
  homeChannelsAfter: 'own',
  snoozeChannelUntil: 'own',
  endChannelSnooze: 'own',
  mayBeQuoted: 'own',
  myLanguage: 'own',
  wantsReminder: 'own',
  snoozeUntil: 'own',
  endSnooze: 'own',
  optOut: 'own',
  optIn: 'own',
  exportMe: 'own',
  eraseMe: 'own',
  showAudit: 'admin',
  openLink: 'none',
};

/** A new form does not compile without its rule here. `none`: it has nothing to send. */
export const FORM_RULES: Readonly<Record<FormName, Rule | 'none'>> = {
  privateAnswer: 'answer',
  seeDifferently: 'answer',
  challenge: 'answer',
  challengeReading: 'answer',
  experiment: 'answer',
  howItWent: 'answer',
  win: 'answer',
  lookUp: 'read',
  tension: 'configure',
  setup: 'configure',
  challengeClose: 'configure',
  challengeEdit: 'configure',
  challengeWork: 'configure',
  themeName: 'configure',
  themeSame: 'configure',
  themeApart: 'configure',
  about: 'none',
  reading: 'none',
  home: 'none',
};

/** A new shortcut does not compile without its rule here. */
export const SHORTCUT_RULES: Readonly<Record<ShortcutName, Rule>> = {
  globalHelp: 'anybody',
  globalChallenge: 'own',
  messageChallenge: 'answer',
  messageExperiment: 'answer',
  messageWin: 'answer',
  messageTension: 'configure',
};

const HEARD: readonly Role[] = [
  'keeper',
  'member',
  'workspace admin, member',
  'guest, member',
  'external, allowed by the keeper',
];
const FULL: readonly Role[] = ['keeper', 'member', 'workspace admin, member'];

/** Who may do what takes this. */
export function may(role: Role, rule: 'read' | 'answer' | 'configure'): boolean {
  return (rule === 'configure' ? FULL : HEARD).includes(role);
}
