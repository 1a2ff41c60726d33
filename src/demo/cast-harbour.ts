import type { CastChannel, Line } from './cast.js';
import { HARBOUR_LATER_WEEKS } from './cast-harbour-later.js';

const WEEK_1: readonly Line[] = [
  {
    at: 'Wed 10:12',
    by: 'deniz',
    does: 'reply',
    text: 'Between merged and live. I merge on Tuesday, it goes out on Thursday, and support hears about it from a customer on Friday.',
  },
  {
    at: 'Wed 10:31',
    by: 'ruth',
    does: 'reply',
    key: 'ruth-1',
    text: 'The handover to support: I get the release notes after the first phone call. On Friday I explained the new booking form to a yard while I was reading it for the first time myself.',
  },
  {
    at: 'Wed 10:40',
    by: 'priya',
    does: 'reply',
    key: 'priya-gone',
    text: 'Between us, the spec for the tariff page was written on a napkin.',
  },
  { at: 'Wed 10:44', by: 'priya', does: 'delete', key: 'priya-gone' },
  {
    at: 'Wed 11:05',
    by: 'priya',
    does: 'reply',
    text: 'Mostly at the handover from design: I get a good picture of the happy path, and then I find out at six in the evening what should happen when a booking has two containers.',
  },
  { at: 'Wed 11:20', by: 'tomas', does: 'chat', text: 'the falafel van is back, who is in?' },
  {
    at: 'Wed 11:40',
    by: 'jonas',
    does: 'reply',
    text: 'Everything piles up at testing. Four tickets on Thursday morning, release at two.',
  },
  {
    at: 'Wed 13:02',
    by: 'kofi',
    does: 'reply',
    text: 'Promises. I tell a customer "next week" because somebody here said next week, and then it is not next week.',
  },
  {
    at: 'Wed 14:20',
    by: 'tomas',
    does: 'reply',
    text: 'When Rotterdam changes a field at night the port feed breaks, and nobody knows until Ruth has a customer on the phone.',
  },
  { at: 'Wed 15:00', by: 'kofi', does: 'reply', text: '💯' },
  { at: 'Wed 15:02', by: 'kofi', does: 'react', key: 'ruth-1', emoji: '+1' },
  {
    at: 'Thu 09:15',
    by: 'ines',
    does: 'reply',
    key: 'ines-1',
    text: 'Interviews. I come back with eleven conversations and it turns into three bullet points nobody opens.',
  },
  {
    at: 'Thu 09:21',
    by: 'ines',
    does: 'edit',
    key: 'ines-1',
    text: 'What I hear from the small yards does not survive the handover. I come back with eleven conversations and they turn into three bullet points.',
  },
  {
    at: 'Thu 16:50',
    by: 'mara',
    does: 'reply',
    text: 'I think I am one of the places where it gets stuck. Half of it waits for a yes from me on Wednesdays.',
  },
  { at: 'Fri 09:03', by: 'deniz', does: 'reply', text: '+1' },
  {
    at: 'Tue 09:30',
    by: 'mara',
    does: 'reply',
    under: 'digest',
    text: 'I read this twice. We each name another step, and in each of them somebody is waiting for somebody.',
  },
];

const WEEK_2: readonly Line[] = [
  {
    at: 'Wed 10:20',
    by: 'ruth',
    does: 'reply',
    text: 'With Inês, after three small yards had called about the new booking form. I had told each of them something else. She knew at once why they called: they book at the berth, with one hand.',
  },
  {
    at: 'Wed 10:50',
    by: 'deniz',
    does: 'reply',
    text: 'a short one with Ruth. Woken up twice on call, both times by the port feed, I fixed it half asleep and told nobody. At seven her phone rang about it. I had not known that my night is her morning.',
  },
  {
    at: 'Wed 11:15',
    by: 'tomas',
    does: 'reply',
    text: 'With Deniz at the coffee machine, both of us tired. I would rather be woken up at night by the port feed than read about it at nine. He would rather sleep. I had taken it for granted that he is like me.',
  },
  {
    at: 'Wed 11:30',
    by: 'kofi',
    does: 'reply',
    text: 'The call with Antwerp. They need not know what comes, they need to know when: they plan the crane by it. A fixed weekly release is something I can promise.',
  },
  {
    at: 'Wed 12:04',
    by: 'priya',
    does: 'reply',
    text: 'I see it differently: I released the form on Thursday because it was Thursday, not because it was ready. The weekly release cost three phone calls. That is what I learned, from Ruth and not from a report.',
  },
  {
    at: 'Wed 12:11',
    by: 'kofi',
    does: 'reply',
    text: 'Fair, @{priya}. But when we released things when they were ready, they were ready in March, twice.',
  },
  {
    at: 'Wed 15:45',
    by: 'jonas',
    does: 'reply',
    text: 'Deniz showed me his week. I thought that he merges late because he does not care; he waits for a review as I wait for him. A weekly release means that I test weekly, and I said yes to two tickets that I had not really looked at.',
  },
  {
    at: 'Thu 10:05',
    by: 'ines',
    does: 'answer privately',
    mayBeQuoted: false,
    text: 'I have stopped bringing my notebook to the Wednesday meeting. Nobody says they do not want it. There is just never a minute for it.',
  },
  {
    at: 'Fri 17:30',
    by: 'tomas',
    does: 'reply',
    under: 'prompt-1',
    text: 'Late, sorry. One more place where work gets stuck: nobody hands over the night. The morning starts as if it had not happened.',
  },
  {
    at: 'Sat 08:10',
    by: 'mara',
    does: 'reply',
    text: 'Jonas told me that he plans his week around what I say on Wednesday. I counted: "let us see on Wednesday", five times. I had taken that for being careful.',
  },
  { at: 'Tue 09:50', by: 'kofi', does: 'press', button: 'That’s right' },
];

const WEEK_3: readonly Line[] = [
  {
    at: 'Wed 10:09',
    by: 'kofi',
    does: 'reply',
    text: 'The storage report last spring. Promised for May, came in May, and Antwerp still talks about it. It was rough. They forgave rough. They would not have forgiven July.',
  },
  {
    at: 'Wed 10:37',
    by: 'priya',
    does: 'reply',
    text: 'The booking form went out weekly in four pieces, and each piece was worse to use than the old one until the last. Nobody outside sees our plan, they see the piece.',
  },
  {
    at: 'Wed 10:58',
    by: 'jonas',
    does: 'reply',
    text: 'Das Release im Juni. Wir haben am Donnerstag freigegeben, weil Donnerstag war. Am Freitag habe ich drei Stunden lang Buchungen von Hand nachgetragen.',
  },
  {
    at: 'Wed 11:26',
    by: 'deniz',
    does: 'reply',
    text: 'The one where nothing happened. A small change, out on a Tuesday, nobody woken up at night. Small and often is what lets me sleep on call.',
  },
  {
    at: 'Wed 13:44',
    by: 'tomas',
    does: 'reply',
    text: 'I want both and cannot have both: on the one hand a weekly release keeps changes small, so when the port feed breaks I know where to look; on the other hand every release wakes somebody up at night, and we are three on call.',
  },
  {
    at: 'Wed 14:30',
    by: 'ruth',
    does: 'reply',
    text: 'The one in early September. Two small yards lost an afternoon and never said so. I only know because I called them about something else.',
  },
  {
    at: 'Thu 09:40',
    by: 'ines',
    does: 'reply',
    text: 'The tide table. I watched a foreman at a small yard use it on his phone, in the rain, with gloves on. Nobody had asked for it in any meeting. What I saw is here: https://notes.example/setubal-visit',
  },
  {
    at: 'Thu 11:00',
    by: 'mara',
    does: 'reply',
    isAlsoInChannel: true,
    text: 'I remember each release by who was angry. For this week: nothing is released on Thursday that Jonas has not had since Tuesday.',
  },
  {
    at: 'Thu 14:00',
    by: 'mara',
    does: 'name a challenge',
    title:
      'How do we release so that it works for those who are woken, those who promise and those who use it?',
    seen: 'Weekly, and the nights get loud. When it is ready, and promises slip. We have changed the rule three times in two years.',
    answers: {
      solvedBefore: 'no',
      agreeWhatItIs: 'no',
      expertWouldSettle: 'no',
      changeOurselves: 'yes',
    },
  },
  {
    at: 'Thu 15:20',
    by: 'deniz',
    does: 'reply',
    under: 'challenge',
    text: 'For half of it an alarm on the port feed would do. We know how to build that.',
  },
  {
    at: 'Thu 15:22',
    by: 'deniz',
    does: 'read it',
    answers: { solvedBefore: 'yes', expertWouldSettle: 'yes' },
  },
  {
    at: 'Thu 16:40',
    by: 'priya',
    does: 'read it',
    answers: { solvedBefore: 'no', agreeWhatItIs: 'no', changeOurselves: 'yes' },
    asksWhatHelps: true,
  },
  {
    at: 'Fri 09:10',
    by: 'jonas',
    does: 'reply',
    under: 'challenge',
    text: 'For me it starts earlier: who may say that something is not ready, and what happens to that person.',
  },
  {
    at: 'Fri 09:14',
    by: 'jonas',
    does: 'read it',
    answers: { agreeWhatItIs: 'no', changeOurselves: 'yes' },
  },
  {
    at: 'Fri 16:00',
    by: 'ruth',
    does: 'command',
    line: '/soundings win The alarm of the port feed now rings in the support channel too. On Friday I knew before the phone did.',
  },
];

/** A product team of eight with one hard thing between them: releases, nights, handovers, and who is not heard. All made up. */
export const HARBOUR: CastChannel = {
  name: 'team-harbour',
  keeper: 'mara',
  zone: 'Europe/Berlin',
  firstMonday: '2025-09-29',
  people: [
    { key: 'mara', name: 'Mara Lindqvist', isAdmin: true },
    { key: 'deniz', name: 'Deniz Aksoy' },
    { key: 'priya', name: 'Priya Raman' },
    { key: 'tomas', name: 'Tomás Vidal' },
    { key: 'ruth', name: 'Ruth Okafor' },
    { key: 'jonas', name: 'Jonas Weber' },
    { key: 'ines', name: 'Inês Carvalho' },
    { key: 'kofi', name: 'Kofi Mensah' },
  ],
  ownQuestions: [
    'Where does work get stuck when it passes from one of us to the next?',
    'Tell us about a release you remember. What did it change for somebody?',
    'Whose voice do we not hear when we decide what comes next?',
  ],
  weeks: [WEEK_1, WEEK_2, WEEK_3, ...HARBOUR_LATER_WEEKS],
};
