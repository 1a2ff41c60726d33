/** What went wrong, and what to do: in a form, to one person, or to whoever tends a channel. */
export const errors = {
  notSaved:
    'That was not saved, because something on our side did not answer. Please try again in a minute.',
  stillWorking:
    'Still working on it. If nothing shows here within a minute, please try again; nothing counts twice.',
  /** Why nothing is posted in a channel, by reason; they end without a full stop. */
  attention: {
    is_archived: 'it is archived. Unarchive it and I go on',
    channel_not_found: 'I can no longer see it. Invite me again with `/invite`',
    not_in_channel: 'I am no longer in it. Invite me again with `/invite`',
    restricted_action:
      'only some people may post there. Allow me to post, then use `/soundings resume`',
    restricted_action_read_only_channel:
      'it is read-only. Allow me to post, then use `/soundings resume`',
    restricted_action_thread_only_channel:
      'only replies are allowed there. Allow me to post, then use `/soundings resume`',
    missing_scope: 'I lack a permission. Whoever runs me can see which with `soundings doctor`',
    invalid_auth: 'my token is no longer valid. Whoever runs me needs to install me again',
    token_revoked: 'my token was revoked. Whoever runs me needs to install me again',
    token_expired: 'my token has expired. Whoever runs me needs to install me again',
    account_inactive: 'my account was switched off. Whoever runs me needs to install me again',
    not_authed: 'my token is missing. Whoever runs me can see more with `soundings doctor`',
    'zone-unknown':
      'the time zone that is set is not known here. Choose one with `/soundings setup`',
    'made-public':
      'it is open to more people now than when these words were said. If that is fine with all of you, use `/soundings resume`',
    shared:
      'it is shared with another organisation now. If that is fine with all of you, use `/soundings resume`',
  },
  refusedBySlack: (reason: string): string => `Slack refused it (${reason})`,
  /** To whoever tends a channel. */
  keeper: {
    nothingPosted: (channel: string, why: string): string =>
      `Nothing is posted in #${channel} for now: ${why}.`,
    question: (when: string): string => `the question of ${when}`,
    digest: (when: string): string => `the digest of ${when}`,
    missed: (channel: string, missed: readonly string[], before: number): string => {
      const more = before > 0 ? `, and ${before} before` : '';
      return `In #${channel} I could not post in time: ${missed.join(', ')}${more}. I leave it out rather than post it late; replies so far count in the next digest.`;
    },
    slowDown: (channel: string): string =>
      `Two weeks in a row nobody answered in #${channel}. That can have many reasons. Would a slower pace suit this channel better? \`/soundings setup\` changes the days, \`/soundings pause\` stops until you resume. If it is fine as it is, there is nothing to do.`,
    notSure: (channel: string): string =>
      `In #${channel} I cannot tell whether my last message arrived, and I do not want to post it twice. If it is missing, ask again with \`/soundings ask\`.`,
    refused: (channel: string, reason: string): string =>
      `Slack refused a message of mine in #${channel} (${reason}). Whoever runs me can see more in the log.`,
    notChanged: (channel: string, reason: string): string =>
      `In #${channel} Slack does not let me change a message of mine (${reason}). It may still show words that were taken back. Please delete that message in Slack.`,
  },
  /** Below the fields of forms, and where a command lacks words. */
  fields: {
    noWords: 'Write a few words first, or close this box.',
    noWordsYet: 'There are no words in it yet.',
    winInOneLine: 'Write it in one line: `/soundings win <text>`.',
    recallWhat: 'Write what to look for: `/soundings recall <words>`.',
    titleInOneLine: 'Name the challenge in one line.',
    title: 'Give the challenge a few words first.',
    reading: 'Choose one; not clear yet is fine.',
    outcome: 'Say in a few words what came of it.',
    side: 'Write this side in a few words.',
    sidesSame: 'Both sides say the same.',
    trying: 'Say in one line what is tried.',
    expecting: 'Say in one line what you expect of it.',
    day: 'Choose a day.',
    dayToCome: 'Choose a day that is still to come.',
    dayWithinYear: 'Choose a day within a year.',
    somebodyHere: 'Choose somebody who is in this channel.',
    closedOrGone: 'This is closed by now, or no longer there.',
    nearest: 'Choose the nearest one.',
    changedMeanwhile:
      'Somebody else wrote something here meanwhile. Copy your words, close this box, and open it again to put both together.',
    days: 'Choose at least one day.',
    time: 'Choose a time between 00:00 and 23:59.',
    timeSuchAs: 'Write a time such as 10:00.',
    zone: 'Choose a time zone from the list.',
    zoneSuchAs: 'Choose a time zone such as Europe/Berlin.',
    datesSuchAs: 'Write dates such as 2026-12-24.',
    noDate: (piece: string): string =>
      `“${piece}” is no date. Write dates like 2026-12-24, with commas between them; from 2026-12-24 to 2027-01-02 is fine too.`,
    spanTooLong: (days: number): string =>
      `A span can have ${days} days at most. To rest longer, pause the channel.`,
    datesAtMost: (dates: number): string => `${dates} dates at most, please.`,
    retention: 'Choose how long texts are kept.',
    questionALine: 'Write one question a line, or leave it empty.',
    noQuestion: (line: number): string => `Line ${line} holds no question.`,
    questionLong: (line: number, characters: number): string =>
      `Line ${line} is long: ${characters} characters at most, so that it can be read at a glance.`,
    questionsAtMost: (questions: number): string => `${questions} questions at most, please.`,
    lens: (line: number): string =>
      `Line ${line} needs a name, a colon and two groups or more, as in “Site: Hamburg, Lisbon”.`,
    lensLong: (line: number, groups: number, characters: number): string =>
      `Line ${line} is long: ${groups} groups at most, and ${characters} characters for each name.`,
    linesAtMost: (lines: number): string => `${lines} lines at most, please.`,
    ownNames: 'Give each line a name of its own.',
  },
};
