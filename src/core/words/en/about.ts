/** What stands in *About*: the same for a prompt, a digest, the greeting and `/soundings privacy`. */
export const about = {
  title: 'About Soundings',
  digestRead: 'What this digest read',
  digestLeftOut: 'What it left out',
  /** Stands with the rest where whoever runs the app set up a language model; `host` is where it is. */
  model: {
    title: 'A language model words the names of themes',
    words: (host: string): string =>
      `Whoever runs this app has set up a language model at ${host}. Before a digest it is sent, for each theme that is shown and that nobody here named: its name, and a few quotes, without who wrote them and without links, mentions, mail addresses and long numbers. Only open replies of people who may be quoted are among them; private answers never leave. It may put the name into other words of yours and call two themes the same. It changes no quote, no count and no tension, and a digest says which names are its own. If you do not want your words to go there, switch off in Home that you may be quoted.`,
  },
  parts: [
    {
      title: 'What it does',
      words:
        'It asks this channel one question at a time. Once a week it gives back what was said: what came up more than once, where views differ, what one person alone has seen, and what became of earlier words.',
    },
    {
      title: 'What is kept',
      words:
        'Replies in threads that it started, private answers, what you answer with a tap, and what you name yourself (a challenge, a tension, something you try, a small win). Every other message of the channel is dropped at once and stored nowhere. When you edit or delete a reply in Slack, it changes or goes here too. Texts are deleted 12 months after they were said, or when this channel’s settings say.',
    },
    {
      title: 'Who sees what',
      words:
        'Only members of this channel see what this channel said. A reply in a thread is open: the digest may quote it, without your name, with a link to it. A private answer is never quoted unless you said so for that answer, and counts only where at least three people spoke privately, so that no count tells who did. Nobody is scored, ranked or compared, and nobody is told who skipped or did not answer. Whoever runs the database of this app can read the words in it, and with its key also who wrote private ones.',
    },
    {
      title: 'How themes and tensions are found',
      words:
        'By comparing the words of replies, on the machine that runs this app. A theme needs two people. A tension needs replies that pull in different directions, and only people name one, hold it or settle it. Each line in a digest shows the words it rests on. If it reads you wrongly, use “I see it differently”, or edit your reply.',
    },
    {
      title: 'To correct, mute or delete',
      words:
        'Open Soundings in the sidebar and go to Home. There you see all that is kept of you; you can take words out of the digest, delete them, have everything erased, get a copy, or be left out for a while. Mute the channel’s threads as you do elsewhere in Slack.',
    },
  ],
};
