import type { CastChannel } from './cast.js';

/** Four people who fit terminals at yards: the size at which most channels meet their first digest. All made up. */
export const CREW: CastChannel = {
  name: 'crew-of-four',
  keeper: 'lena',
  zone: 'Europe/Lisbon',
  firstMonday: '2025-10-27',
  people: [
    { key: 'lena', name: 'Lena Fischer' },
    { key: 'omar', name: 'Omar Haddad' },
    { key: 'fay', name: 'Fay Byrne' },
    { key: 'bruno', name: 'Bruno Sala' },
  ],
  ownQuestions: ['What made the work heavier or lighter for you this week?'],
  weeks: [
    [
      {
        at: 'Wed 10:48',
        by: 'lena',
        does: 'reply',
        text: 'We came two hours late to Aveiro because nobody had told the next shift that the second battery is flat. That was the heavy one.',
      },
      {
        at: 'Wed 12:15',
        by: 'omar',
        does: 'reply',
        text: 'Bruno had written down how he left the terminal at gate 4, so I did not have to open it up to find out. Much lighter.',
      },
      {
        at: 'Thu 18:20',
        by: 'fay',
        does: 'reply',
        text: 'Each of us keeps our own parts list, so we carry everything twice and still miss the one cable.',
      },
    ],
    [
      {
        at: 'Wed 11:30',
        by: 'bruno',
        does: 'reply',
        text: 'One parts list for all of us, in the van. I put it up and asked nobody. Two cables are crossed off already; why some still keep their own list I cannot see.',
      },
      {
        at: 'Wed 11:52',
        by: 'fay',
        does: 'reply',
        text: 'The parts list in the van is good. I still keep my own, because paper and rain do not go together. That is the reason nobody saw.',
      },
      {
        at: 'Thu 06:40',
        by: 'omar',
        does: 'reply',
        text: 'Why one shift meets the next at the gate, at six, in the dark. We lose things there. Ten more minutes, paid, and half of that would be gone; I have not heard what speaks against it.',
      },
      {
        at: 'Fri 13:05',
        by: 'lena',
        does: 'reply',
        text: 'I am not sure that it is minutes. When Bruno wrote it down for the next shift it took him three.',
      },
    ],
  ],
};
