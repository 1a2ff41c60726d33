const unseen =
  'Nobody in the channel is shown that it was you. In a small team, people may still know you by your words.';
const operator =
  'Whoever runs the database of this app can read the words, and with its key also who wrote them.';

/** Small forms: a private answer, another view, a tension, a small win, words to look up. */
export const forms = {
  privateTitle: 'Answer privately',
  send: 'Send',
  quotable: 'The digest may quote it, without my name',
  quotableMeans: 'Only these words, only in this channel',
  yourAnswer: 'Your answer',
  quoting: 'Quoting',
  /** The words in bold that `whoSees` begins with. */
  whoSeesLead: 'Who sees what.',
  whoSees: `${unseen} Unless you tick the box it is never quoted: it is only counted, and only where at least three people spoke privately.`,
  operator: `${operator} You can see and delete what you sent in my Home tab.`,
  saidOf: 'What is it about?',
  outcomes: {
    direction: 'Direction: where we go',
    alignment: 'Alignment: how our work fits together',
    commitment: 'Commitment: what we give to it',
    none: 'Something else',
  },
  differTitle: 'I see it differently',
  differ: 'How do you see it?',
  where: 'Where',
  inThread: 'In the thread, under my name',
  privately: 'Privately',
  differStands:
    'Your view stands beside what is there and replaces nothing. It counts in the next digest.',
  differPrivately: `Privately: it is not quoted. ${unseen} ${operator}`,
  tensionTitle: 'Name a tension',
  tensionSubmit: 'Name it',
  tensionIs:
    'Two things that are both wanted, or both true, and pull in different directions. Neither has to win, and it may stay open.',
  sideOne: 'On one side',
  sideTwo: 'On the other side',
  tensionShown:
    'Both sides get equal room in the next digest, in these very words and without your name. In a small team, people may still know you by them. You can take them out or delete them in my Home tab.',
  winTitle: 'A small win',
  winSubmit: 'Tell it',
  win: 'What went well, however small?',
  winShown: 'The next digest shows it in your words, without your name.',
  lookUpTitle: 'Look up words',
  lookUpSubmit: 'Look',
  lookUp: 'Which words?',
  lookUpIn:
    'Open replies and challenges of this channel that hold all of them. Never private words.',
};
