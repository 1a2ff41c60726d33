import type { Line } from './cast.js';

const WEEK_4: readonly Line[] = [
  {
    at: 'Wed 10:15',
    by: 'priya',
    does: 'reply',
    text: 'The corridor, after the Wednesday meeting. We decide in the meeting and then once more in the corridor. I would like the second time to be the first.',
  },
  {
    at: 'Wed 10:22',
    by: 'deniz',
    does: 'reply',
    text: 'Mara coming back from Lisbon. we wait until Mara is back, that is how we see what is next',
  },
  {
    at: 'Wed 11:10',
    by: 'ruth',
    does: 'reply',
    text: 'The three phone calls about the form, because Inês brought them into the meeting. Otherwise nobody from support is in the room on Wednesday when we decide, and I read the result afterwards.',
  },
  {
    at: 'Wed 11:48',
    by: 'tomas',
    does: 'reply',
    text: 'The list of nights that Deniz put on the wall. When the port feed is down, whoever is on call decides alone, at three in the morning, and nobody talks about it beforehand. Now we can see it.',
  },
  {
    at: 'Wed 13:30',
    by: 'kofi',
    does: 'reply',
    key: 'kofi-4',
    text: 'Same as Ruth, the three phone calls. Customers are not in the room on Wednesday either, I bring them as a number.',
  },
  {
    at: 'Wed 14:05',
    by: 'ines',
    does: 'reply',
    text: 'The table by revenue, and what was not in it. The small yards are a tenth of the money and half of the trouble we cause. When we decide by revenue we have decided not to hear the small yards.',
  },
  {
    at: 'Wed 14:19',
    by: 'kofi',
    does: 'reply',
    text: 'I do not agree: revenue is what pays for the people on call. If we say yes to all the small yards we will be polite and broke.',
  },
  {
    at: 'Wed 16:40',
    by: 'jonas',
    does: 'reply',
    text: 'Saying "not ready" out loud. It took me a year. On Thursday I said it, nobody argued, and then we all knew what to do.',
  },
  {
    at: 'Thu 08:55',
    by: 'deniz',
    does: 'answer privately',
    mayBeQuoted: true,
    text: 'Being on call every third week changes how I am at home. I do not want to make a speech about it, but I would like it to be known.',
  },
  {
    at: 'Thu 12:30',
    by: 'mara',
    does: 'reply',
    text: 'A silence. I noticed that I answer before others have finished. On Wednesday I waited, and Jonas said the thing that changed the plan.',
  },
  {
    at: 'Thu 15:10',
    by: 'jonas',
    does: 'try something',
    trying: 'Anybody may say that a release is not ready, and need not say why',
    expecting: 'we hear it days before Thursday',
    lookOn: '2025-11-07',
  },
  { at: 'Mon 10:30', by: 'deniz', does: 'vote', says: 'agree' },
  { at: 'Mon 11:00', by: 'tomas', does: 'vote', says: 'differ' },
  { at: 'Mon 11:20', by: 'jonas', does: 'vote', says: 'agree' },
  { at: 'Mon 13:40', by: 'ruth', does: 'vote', says: 'not-sure' },
  { at: 'Mon 15:10', by: 'ines', does: 'vote', says: 'agree' },
  { at: 'Tue 09:00', by: 'mara', does: 'vote', says: 'differ' },
  { at: 'Wed 17:00', by: 'priya', does: 'allow a vote' },
  { at: 'Tue 10:10', by: 'priya', does: 'press', button: 'Still open' },
];

const WEEK_5: readonly Line[] = [
  {
    at: 'Wed 10:06',
    by: 'ines',
    does: 'reply',
    text: 'The small yards, still: six of them would join a call on a Friday afternoon if we offered one. Wednesdays are when the ships are in.',
  },
  {
    at: 'Wed 10:18',
    by: 'ruth',
    does: 'reply',
    text: 'The yards that never call. And the night shift at those that do.',
  },
  { at: 'Wed 10:33', by: 'deniz', does: 'reply', text: 'me at three in the morning' },
  {
    at: 'Wed 11:12',
    by: 'kofi',
    does: 'reply',
    key: 'kofi-5',
    text: 'The person who says no on the customer side.',
  },
  {
    at: 'Wed 11:15',
    by: 'kofi',
    does: 'edit',
    key: 'kofi-5',
    text: 'The person on the customer side who says no. We never meet them, we only hear that it is off.',
  },
  {
    at: 'Wed 13:20',
    by: 'priya',
    does: 'reply',
    file: 'bookings-by-phone.txt',
    text: 'People on a phone. Six bookings of ten, and each screen that I am handed is drawn for a laptop.',
  },
  { at: 'Wed 13:50', by: 'tomas', does: 'skip' },
  {
    at: 'Wed 15:15',
    by: 'jonas',
    does: 'reply',
    text: 'Whoever has to test it after me.',
  },
  { at: 'Thu 09:00', by: 'kofi', does: 'allow a vote' },
  {
    at: 'Thu 09:30',
    by: 'mara',
    does: 'reply',
    text: 'Ruth’s: four weeks in a row I asked support for their view after I had decided.',
  },
  {
    at: 'Thu 09:52',
    by: 'ruth',
    does: 'reply',
    text: 'Release notes on Tuesday would do for a start; then the handover to support is not a phone call. And thank you for counting.',
  },
  {
    at: 'Fri 15:30',
    by: 'jonas',
    does: 'command',
    line: '/soundings win Support had the release notes on Tuesday, two days before the release.',
  },
  {
    at: 'Tue 09:20',
    by: 'tomas',
    does: 'see differently',
    text: 'A release that anybody can stop grows until somebody must stop it. I would keep it weekly and small, even when it is ugly.',
  },
  { at: 'Mon 10:25', by: 'deniz', does: 'vote', says: 'agree' },
  { at: 'Mon 10:40', by: 'tomas', does: 'vote', says: 'agree' },
  { at: 'Mon 11:15', by: 'jonas', does: 'vote', says: 'not-sure' },
  { at: 'Mon 12:30', by: 'ines', does: 'vote', says: 'agree' },
  {
    at: 'Mon 14:00',
    by: 'priya',
    does: 'vote',
    says: 'differ',
    words: 'I would promise the day on which we look, not the day on which it goes out.',
  },
  { at: 'Mon 16:45', by: 'ruth', does: 'vote', says: 'not-sure' },
];

const WEEK_6: readonly Line[] = [
  {
    at: 'Wed 10:11',
    by: 'ruth',
    does: 'reply',
    text: 'Support is heard now, by one day: release notes on Tuesday, and on Thursday one phone call instead of five. I say so because I complained the loudest. The night shift at the yards is not.',
  },
  {
    at: 'Wed 10:25',
    by: 'deniz',
    does: 'reply',
    text: 'whoever is asleep. Woken up at night on call once this month, it was five times in September. Small releases help, and the alarm on the port feed helps more.',
  },
  {
    at: 'Wed 11:02',
    by: 'jonas',
    does: 'reply',
    text: 'Antwerp. We held the weekly release back on Thursday because it was not ready, and Kofi had to call them. I do not know yet whether that was right.',
  },
  {
    at: 'Wed 11:20',
    by: 'kofi',
    does: 'reply',
    text: 'They took it. What they need is not a weekly release, it is to know on Tuesday whether Thursday still holds.',
  },
  {
    at: 'Wed 11:41',
    by: 'priya',
    does: 'reply',
    text: 'That is the first version I could live with: a weekly release, unless somebody says by Tuesday that it is not ready.',
  },
  {
    at: 'Wed 12:30',
    by: 'tomas',
    does: 'reply',
    text: 'I see it differently: if anybody can stop a weekly release because it is not ready, releases get bigger, and the big ones wake me up at night.',
  },
  {
    at: 'Thu 10:00',
    by: 'ines',
    does: 'reply',
    text: 'The small yards, until Friday: four of the six joined our call. One said that nobody had asked her anything in nine years. She talked about gloves for a long time.',
  },
  {
    at: 'Thu 17:05',
    by: 'mara',
    does: 'reply',
    text: 'I do not know, and that is new. I stayed out of the Friday call with the small yards on purpose, and listened to the recording twice.',
  },
  {
    at: 'Fri 09:45',
    by: 'jonas',
    does: 'answer privately',
    mayBeQuoted: false,
    text: 'When Antwerp was called I sat there waiting for someone to say whose fault it was. Nobody did.',
  },
  {
    at: 'Fri 10:05',
    by: 'jonas',
    does: 'say how it went',
    button: 'Otherwise',
    learned:
      'It was said once, and on a Thursday. Saying it is no longer the hard part. What we lack is a time by which it is said.',
  },
];

/** Weeks 4 to 6 of the harbour team. */
export const HARBOUR_LATER_WEEKS: readonly (readonly Line[])[] = [WEEK_4, WEEK_5, WEEK_6];
