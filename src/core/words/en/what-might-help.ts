/** Three sources of leadership (*The Third Way*), each with its reason, told to one person. */
export const whatMightHelp = {
  decide: {
    nobodyCanForUs: 'Somebody decides: this may not be enough, since nobody can change for us.',
    noExpert: 'Somebody decides: this may not be enough, since no plan or expert would settle it.',
    expert:
      'Somebody decides: this may serve, since a plan or an expert could settle it. Name who, and the next step.',
    knownWay:
      'Somebody decides: this may serve, since a known way may settle it. Name who, and the next step.',
    onceKnown: 'Somebody decides: this may serve once it is known who has the answer.',
  },
  negotiate: {
    tooEarly: 'We negotiate: this may come too early, since we do not agree yet on what it is.',
    sameThing: 'We negotiate: this may serve if we see the same thing and want different things.',
    parts: 'We negotiate: this may serve for the parts on which we already agree what they are.',
  },
  makeSense: {
    differently:
      'We make sense of it together: this may serve, since each of us sees something different in it.',
    askedOfAll:
      'We make sense of it together: this may serve, since it asks something of all of us.',
    moreThanNeeded:
      'We make sense of it together: this may be more than it needs, unless the known way does not serve.',
    noAnswerYet: 'We make sense of it together: this may serve, since nobody has the answer yet.',
  },
  lead: 'What might help',
  apart: 'Some of you say yes and some no to these. To look at that together may come first:',
  sources:
    'Three sources of leadership, after The Third Way: one person decides, people influence each other, or all make sense of it in dialogue. Which to take is yours to choose.',
};
