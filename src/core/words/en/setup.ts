/** The form for when a channel is asked and hears back. */
export const setup = {
  title: 'Questions and digest',
  tend: (channel: string): string =>
    `For #${channel}. You tend these settings once you save them; others can change them too.`,
  promptDays: 'Days of the question',
  promptDaysHint: 'One day a week is a good start.',
  promptTime: 'Time of the question',
  digestDay: 'Day of the digest',
  digestTime: 'Time of the digest',
  zone: 'Time zone of both',
  skipDates: 'Dates to leave out',
  skipDatesHint:
    'For example 2026-12-24 to 2027-01-02, 2027-04-02. Nothing is asked or given back on these.',
  replies: 'Replies',
  heard: 'A small reaction on each reply, to show that it was heard',
  ownQuestions: 'Questions of your own, one a line',
  ownQuestionsHint: 'They are asked in turn with mine, none again within eight weeks.',
  language: 'Language in this channel',
  languageHint:
    'Questions, digests and all else that I post here. What one person alone is shown is in that person’s own language.',
  retention: 'How long texts are kept',
  months: (months: number): string => `${months} months`,
  retentionHint: 'Older ones are deleted here, and leave posted digests.',
  groups: 'Groups for votes, one kind a line',
  groupsHint:
    'For example “Site: Hamburg, Lisbon”. People choose theirs in Home if they like. A digest may say whether a vote goes the same way in every group of three or more, never who.',
  others: 'Other organisations',
  othersHeard: 'Hear people of other organisations in this channel too',
};
