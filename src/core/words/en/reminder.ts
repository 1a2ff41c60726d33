/** The one reminder that a person asked for. */
export const reminder = {
  stillOpen: (channel: string, question: string): string =>
    `The question in #${channel} is still open to you: “${question}” Two minutes are enough, and you need not. You asked me to remind you once; my Home tab switches that off.`,
};
