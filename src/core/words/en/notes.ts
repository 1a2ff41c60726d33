/** Plain lines in threads, and the note after a reply. Names and texts are people’s. */
export const notes = {
  forAll: (question: string): string => `For all of us: ${question}`,
  seesDifferently: (name: string, text: string): string => `${name} sees it differently: ${text}`,
  closed: (name: string, outcome: string): string => `${name} closed this challenge: ${outcome}`,
  reopened: (name: string): string => `${name} opened this challenge again.`,
  /** In place of words that are gone. */
  takenBack: 'These words were taken back by who wrote them.',
  challengeTakenBack: 'A challenge that its author took back',
  questionTakenBack: 'A question about a name that its author took back',
  experimentTakenBack: 'something that its author took back',
  /** What somebody else wrote of it before, to one person alone. */
  earlier: (month: string): string => `In ${month} somebody here wrote:`,
  earlierAlone: 'Only you see this, at most once a month.',
};
