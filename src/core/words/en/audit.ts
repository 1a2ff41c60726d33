/** Who changed what, for a workspace's admins. */
export const audit = {
  lead: (zone: string): string =>
    `Who changed what with Soundings in this workspace, newest first. Times are those of ${zone}. Nothing that people said stands here.`,
  empty: 'Nothing was changed yet.',
  nobodyNamed: 'nobody named',
  privateChannel: 'in a private channel',
  inChannel: (channel: string): string => `in #${channel}`,
  /** What was done is kept in English, and said here in the language of who reads it. */
  what: (kept: string): string => kept,
};
