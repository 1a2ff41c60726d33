/** Every id that Slack sends back to us. `manifest.yml` repeats the commands, shortcuts and events; a test compares them. */
export const COMMANDS = { soundings: '/soundings', challenge: '/challenge' } as const;

/** First words that `/soundings` knows; anything else is answered with help. */
export const SUBCOMMANDS = [
  'help',
  'setup',
  'status',
  'ask',
  'preview',
  'pause',
  'resume',
  'skip',
  'themes',
  'tensions',
  'tension',
  'recall',
  'challenges',
  'experiment',
  'win',
  'vote',
  'privacy',
] as const;
export type Subcommand = (typeof SUBCOMMANDS)[number];

/** Before the Slack channel's id in the `block_id` of a channel's part of Home. */
export const HOME_CHANNEL_BLOCK = 'soundings_in ';

/** `action_id` of buttons and other controls. What a control acts on stands in its value. */
export const ACTIONS = {
  // Greeting, help and status: the value is empty, or our channel id where a channel is not plain from the place.
  askNow: 'soundings_ask_now',
  openSetup: 'soundings_open_setup',
  about: 'soundings_about',
  undoStart: 'soundings_undo_start',
  pause: 'soundings_pause',
  resume: 'soundings_resume',
  skipNext: 'soundings_skip_next',
  preview: 'soundings_preview',
  openHelp: 'soundings_open_help',
  openChallenge: 'soundings_open_challenge',
  openTension: 'soundings_open_tension',
  openWin: 'soundings_open_win',
  showThemes: 'soundings_show_themes',
  showTensions: 'soundings_show_tensions',
  showChallenges: 'soundings_show_challenges',
  openLookUp: 'soundings_open_look_up',
  // Prompt: the value is our thread id.
  answerPrivately: 'soundings_answer_privately',
  skipPrompt: 'soundings_skip_prompt',
  // Digest: the value names the digest's thread and the theme, tension or link (see `render/digest.ts`).
  tensionRight: 'soundings_tension_right',
  tensionStillOpen: 'soundings_tension_still_open',
  tensionReframed: 'soundings_tension_reframed',
  tensionSettled: 'soundings_tension_settled',
  seeDifferently: 'soundings_see_differently',
  linkYes: 'soundings_link_yes',
  linkNo: 'soundings_link_no',
  voteAgree: 'soundings_vote_agree',
  voteDiffer: 'soundings_vote_differ',
  voteNotSure: 'soundings_vote_not_sure',
  // The value is our statement id: the author's yes or no to a vote on their words.
  offerWords: 'soundings_offer_words',
  keepWords: 'soundings_keep_words',
  showVotes: 'soundings_show_votes',
  // List of themes: the chosen value names what, the Slack channel and the theme (see `render/theme-modals.ts`).
  themeMenu: 'soundings_theme_menu',
  // The value names our channel, the lens and the group (see `render/home-lenses.ts`).
  chooseGroup: 'soundings_choose_group',
  undo: 'soundings_undo',
  // Challenge: the value is our challenge id.
  // The question of the four stands after it.
  challengeYes: 'soundings_challenge_yes',
  challengeNo: 'soundings_challenge_no',
  challengeNotSure: 'soundings_challenge_not_sure',
  challengeTakeBack: 'soundings_challenge_take_back',
  challengeHelp: 'soundings_challenge_help',
  challengeWork: 'soundings_challenge_work',
  challengeClose: 'soundings_challenge_close',
  challengeEdit: 'soundings_challenge_edit',
  challengeKeep: 'soundings_challenge_keep',
  challengeTake: 'soundings_challenge_take',
  challengeReopen: 'soundings_challenge_reopen',
  // Experiment: the value is empty or a channel, our challenge id, a target in a digest, or our experiment id.
  openExperiment: 'soundings_open_experiment',
  tryForChallenge: 'soundings_try_for_challenge',
  tryForTension: 'soundings_try_for_tension',
  howItWent: 'soundings_how_it_went',
  wentAsExpected: 'soundings_went_as_expected',
  wentOtherwise: 'soundings_went_otherwise',
  wentSurprising: 'soundings_went_surprising',
  wentNotDone: 'soundings_went_not_done',
  // Home: the value is our response id, a page number, or empty.
  takeOut: 'soundings_take_out',
  putBack: 'soundings_put_back',
  deleteResponse: 'soundings_delete_response',
  // The value is our response id: what its author says it is about.
  tagDirection: 'soundings_tag_direction',
  tagAlignment: 'soundings_tag_alignment',
  tagCommitment: 'soundings_tag_commitment',
  tagNothing: 'soundings_tag_nothing',
  homeNewer: 'soundings_home_newer',
  homeOlder: 'soundings_home_older',
  // Home: the value is both pages, `<of what I said> <of channels>`.
  homeChannelsBefore: 'soundings_home_channels_before',
  homeChannelsAfter: 'soundings_home_channels_after',
  // The channel stands in the block's id: a date has no value beside it.
  snoozeChannelUntil: 'soundings_snooze_channel_until',
  endChannelSnooze: 'soundings_end_channel_snooze',
  mayBeQuoted: 'soundings_may_be_quoted',
  myLanguage: 'soundings_my_language',
  wantsReminder: 'soundings_wants_reminder',
  snoozeUntil: 'soundings_snooze_until',
  endSnooze: 'soundings_end_snooze',
  optOut: 'soundings_opt_out',
  optIn: 'soundings_opt_in',
  exportMe: 'soundings_export_me',
  eraseMe: 'soundings_erase_me',
  showAudit: 'soundings_show_audit',
  /** Buttons that only open a link; Slack tells us all the same, and waits for an answer. */
  openLink: 'soundings_open_link',
} as const;

/** `callback_id` of modals and of Home. */
export const CALLBACKS = {
  setup: 'soundings_setup',
  privateAnswer: 'soundings_private_answer',
  challenge: 'soundings_challenge',
  challengeReading: 'soundings_challenge_reading',
  challengeClose: 'soundings_challenge_close',
  challengeEdit: 'soundings_challenge_edit',
  challengeWork: 'soundings_challenge_work',
  about: 'soundings_about',
  seeDifferently: 'soundings_see_differently',
  tension: 'soundings_tension',
  win: 'soundings_win',
  lookUp: 'soundings_look_up',
  experiment: 'soundings_experiment',
  howItWent: 'soundings_how_it_went',
  themeName: 'soundings_theme_name',
  themeSame: 'soundings_theme_same',
  themeApart: 'soundings_theme_apart',
  reading: 'soundings_reading',
  home: 'soundings_home',
} as const;

/** `callback_id` of shortcuts: twins of the commands, since commands do not work in threads. */
export const SHORTCUTS = {
  messageChallenge: 'soundings_message_challenge',
  messageTension: 'soundings_message_tension',
  messageWin: 'soundings_message_win',
  messageExperiment: 'soundings_message_experiment',
  globalChallenge: 'soundings_global_challenge',
  globalHelp: 'soundings_global_help',
} as const;

/** What can become of a channel, open or private. */
export const CHANNEL_EVENTS = [
  'channel_archive',
  'channel_unarchive',
  'channel_rename',
  'channel_deleted',
  'channel_left',
  'channel_id_changed',
  'channel_shared',
  'channel_unshared',
  'group_archive',
  'group_unarchive',
  'group_rename',
  'group_deleted',
  'group_left',
] as const;

/** Events that we ask Slack for, as the manifest names them. */
export const EVENTS = [
  'message.channels',
  'message.groups',
  'member_joined_channel',
  'member_left_channel',
  ...CHANNEL_EVENTS,
  'user_change',
  'app_home_opened',
  'app_uninstalled',
  'tokens_revoked',
] as const;

/** `block_id` and `action_id` (they are equal) of the fields of our modals. */
export const FIELDS = {
  channel: 'soundings_channel',
  promptDays: 'soundings_prompt_days',
  promptTime: 'soundings_prompt_time',
  digestDay: 'soundings_digest_day',
  digestTime: 'soundings_digest_time',
  zone: 'soundings_zone',
  skipDates: 'soundings_skip_dates',
  acknowledge: 'soundings_acknowledge',
  allowExternal: 'soundings_allow_external',
  retention: 'soundings_retention',
  language: 'soundings_language',
  lenses: 'soundings_lenses',
  ownQuestions: 'soundings_own_questions',
  words: 'soundings_words',
  mayBeQuoted: 'soundings_may_be_quoted_field',
  where: 'soundings_where',
  saidOf: 'soundings_said_of',
  title: 'soundings_title',
  seen: 'soundings_seen',
  solvedBefore: 'soundings_solved_before',
  agreeWhatItIs: 'soundings_agree_what_it_is',
  expertWouldSettle: 'soundings_expert_would_settle',
  changeOurselves: 'soundings_change_ourselves',
  reading: 'soundings_reading',
  sideOne: 'soundings_side_one',
  sideTwo: 'soundings_side_two',
  outcome: 'soundings_outcome',
  sense: 'soundings_sense',
  touched: 'soundings_touched',
  valuesApart: 'soundings_values_apart',
  wordsMissing: 'soundings_words_missing',
  askInThread: 'soundings_ask_in_thread',
  alternatives: 'soundings_alternatives',
  nextStep: 'soundings_next_step',
  keeper: 'soundings_keeper',
  owner: 'soundings_owner',
  trying: 'soundings_trying',
  expecting: 'soundings_expecting',
  lookOn: 'soundings_look_on',
  triedBy: 'soundings_tried_by',
  about: 'soundings_about_field',
  result: 'soundings_result',
  learned: 'soundings_learned',
  themeName: 'soundings_theme_name_field',
  sameTheme: 'soundings_same_theme',
  themeWords: 'soundings_theme_words',
} as const;

/** `event_type` of the metadata on our messages; its payload holds the post's id and nothing else. */
export const POST_METADATA = 'soundings_post';

/** What the bot may do in a workspace; `manifest.yml` says why each is needed, and a test compares the two. */
export const BOT_SCOPES = [
  'chat:write',
  'commands',
  'channels:history',
  'groups:history',
  'channels:read',
  'groups:read',
  'users:read',
  'reactions:write',
  'files:write',
] as const;
