import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMPLEX_ANSWERS } from '../support/flow-world.js';
import { readFileSync } from 'node:fs';
import { ACTIONS, CALLBACKS, FIELDS, SHORTCUTS } from '../../src/slack/ids.js';
import { submitted } from '../support/slack-world.js';
import { BY_ROLE, createTrustWorld, SECRETS, type TrustWorld } from '../support/trust-world.js';
import {
  ACTION_RULES,
  COMMAND_RULES,
  FORM_RULES,
  may,
  type Role,
  ROLES,
  type Rule,
  SHORTCUT_RULES,
} from '../support/who-may.js';

const wordsKey = ({ id, text }: { id: string; text: string }): string => `${id}~0~${text.length}`;

let given: TrustWorld;
beforeAll(async () => {
  given = await createTrustWorld();
});
afterAll(() => given.close());

const REFUSALS =
  /Only members of a channel|Only full members|keeps only the words of people|did not say just now who|You asked me to erase/u;
const inHome = { view: { id: 'VH', type: 'home', hash: 'h' } };
const inChannel = { channel: { id: 'C1' } };

interface Drive {
  readonly name: string;
  readonly rule: Rule;
  run(by: string): Promise<unknown>;
}

/** What a button acts on; a button that is not here gets the channel, as in Home. */
const VALUES: Readonly<Partial<Record<keyof typeof ACTIONS, () => string>>> = {
  answerPrivately: () => given.promptThread,
  skipPrompt: () => given.promptThread,
  seeDifferently: () => `${given.digestThread} tension x1`,
  tensionRight: () => `${given.digestThread} tension x1`,
  tensionStillOpen: () => `${given.digestThread} tension x1`,
  voteAgree: () => `${given.digestThread} statement ${given.statementId}`,
  voteDiffer: () => `${given.digestThread} statement ${given.statementId}`,
  voteNotSure: () => `${given.digestThread} statement ${given.statementId}`,
  chooseGroup: () => `${given.channel.id} 0 1`,
  offerWords: () => given.statementId,
  keepWords: () => given.statementId,
  tensionReframed: () => `${given.digestThread} tension x1`,
  tensionSettled: () => `${given.digestThread} tension x1`,
  linkYes: () => `${given.digestThread} link ${given.open[0].id}~${given.open[1].id}`,
  linkNo: () => `${given.digestThread} link ${given.open[0].id}~${given.open[1].id}`,
  challengeClose: () => given.challengeId,
  challengeEdit: () => given.challengeId,
  challengeYes: () => `${given.challengeId} solvedBefore`,
  challengeNo: () => `${given.challengeId} agreeWhatItIs`,
  challengeNotSure: () => `${given.challengeId} changeOurselves`,
  challengeTakeBack: () => given.challengeId,
  challengeHelp: () => given.challengeId,
  challengeWork: () => given.challengeId,
  challengeKeep: () => given.challengeId,
  challengeTake: () => given.challengeId,
  challengeReopen: () => given.challengeId,
  tryForChallenge: () => given.challengeId,
  tryForTension: () => `${given.digestThread} tension x1`,
  howItWent: () => given.experimentId,
  wentAsExpected: () => given.experimentId,
  wentOtherwise: () => given.experimentId,
  wentSurprising: () => given.experimentId,
  wentNotDone: () => given.experimentId,
  themeMenu: () => 'name C1 t1',
  undo: () => `challenge ${given.challengeId}`,
  // Somebody else's words: nobody may change them, whoever it is.
  takeOut: () => given.open[0].id,
  putBack: () => given.open[0].id,
  deleteResponse: () => given.privateId,
  tagDirection: () => given.open[0].id,
  tagAlignment: () => given.open[0].id,
  tagCommitment: () => given.privateId,
  tagNothing: () => given.open[0].id,
  homeOlder: () => '1',
  homeNewer: () => '0',
  snoozeUntil: () => '2026-04-01',
};

function actions(): Drive[] {
  return Object.entries(ACTION_RULES).flatMap(([key, rule]) => {
    if (rule === 'none') return [];
    const name = key as keyof typeof ACTIONS;
    const value = VALUES[name];
    const places = isOwn(rule) ? [inHome] : value === undefined ? [inHome, inChannel] : [inChannel];
    return places.map((where) => ({
      name: `button ${name} ${where === inHome ? 'in Home' : 'in the channel'}`,
      rule,
      run: (by: string) => given.world.press(ACTIONS[name], value?.() ?? 'C1', by, where),
    }));
  });
}

const ARGUMENTS: Readonly<Record<string, string>> = {
  recall: 'recall dates',
  win: 'win We said it aloud.',
  tension: 'tension We wait for each other',
};
const commands = (): Drive[] =>
  Object.entries(COMMAND_RULES).map(([name, rule]) => ({
    name: `command ${name}`,
    rule,
    run: (by) =>
      name === '/challenge'
        ? given.world.command('Whose turn is it?', by, name)
        : given.world.command(ARGUMENTS[name] ?? name, by),
  }));

const option = (value: string) => ({ selected_option: { value } });
const options = (...values: string[]) => ({ selected_options: values.map((value) => ({ value })) });
const DRAFT = {
  title: 'Whose turn is it?',
  seen: null,
  answers: COMPLEX_ANSWERS,
};
/** What stands in each form, and where it was opened. */
const FORMS: Readonly<
  Partial<Record<keyof typeof CALLBACKS, () => [place: object, answers: Record<string, object>]>>
> = {
  privateAnswer: () => [{ threadId: given.promptThread }, { [FIELDS.words]: { value: 'Heard.' } }],
  seeDifferently: () => [
    { threadId: given.digestThread, subjectId: 'x1' },
    { [FIELDS.words]: { value: 'Not so.' }, [FIELDS.where]: option('in-thread') },
  ],
  challenge: () => [{}, { [FIELDS.title]: { value: 'Whose turn is it?' } }],
  challengeReading: () => [
    { place: { slackChannelId: 'C1' }, ...DRAFT },
    { [FIELDS.reading]: option('complex') },
  ],
  challengeEdit: () => [
    { subjectId: given.challengeId },
    {
      [FIELDS.title]: { value: 'How do we hand over?' },
      [FIELDS.reading]: option('complex'),
    },
  ],
  challengeWork: () => [
    { subjectId: given.challengeId },
    { [FIELDS.touched]: { value: 'The night shift' }, [FIELDS.askInThread]: option('not-heard') },
  ],
  lookUp: () => [{}, { [FIELDS.words]: { value: 'handover' } }],
  challengeClose: () => [
    { subjectId: given.challengeId },
    { [FIELDS.outcome]: { value: 'We pair.' } },
  ],
  experiment: () => [
    { subjectId: `challenge ${given.challengeId}` },
    {
      [FIELDS.trying]: { value: 'One call on Tuesday' },
      [FIELDS.expecting]: { value: 'nobody waits' },
      [FIELDS.lookOn]: { selected_date: '2026-04-01' },
    },
  ],
  themeName: () => [{ subjectId: 't1' }, { [FIELDS.themeName]: { value: 'Dates' } }],
  themeSame: () => [{ subjectId: 't1' }, { [FIELDS.sameTheme]: option('t2') }],
  themeApart: () => [
    { subjectId: 't1' },
    { [FIELDS.themeWords]: options(wordsKey(given.open[1])) },
  ],
  howItWent: () => [
    { subjectId: given.experimentId },
    { [FIELDS.result]: option('surprised'), [FIELDS.learned]: { value: 'We did not know.' } },
  ],
  win: () => [{}, { [FIELDS.words]: { value: 'It went well.' } }],
  tension: () => [
    {},
    { [FIELDS.sideOne]: { value: 'We wait.' }, [FIELDS.sideTwo]: { value: 'We go.' } },
  ],
  setup: () => [
    {},
    {
      [FIELDS.promptDays]: options('3'),
      [FIELDS.promptTime]: { selected_time: '10:00' },
      [FIELDS.digestDay]: option('1'),
      [FIELDS.digestTime]: { selected_time: '10:00' },
      [FIELDS.zone]: option('Europe/Berlin'),
      [FIELDS.acknowledge]: options('yes'),
    },
  ],
};

let views = 0;
const forms = (): Drive[] =>
  Object.entries(FORM_RULES).flatMap(([key, rule]) => {
    if (rule === 'none') return [];
    const name = key as keyof typeof CALLBACKS;
    const form = FORMS[name];
    if (form === undefined) throw new Error(`the form ${name} has a rule and is never sent`);
    const run = (by: string) => {
      const [place, answers] = form();
      const metadata = JSON.stringify({ slackChannelId: 'C1', ...place });
      const view = { callback_id: CALLBACKS[name], private_metadata: metadata, blocks: [] };
      views += 1;
      return given.world.submit(
        submitted(view, `V${views}`, answers as Record<string, Record<string, unknown>>),
        by,
      );
    };
    return [{ name: `form ${name}`, rule, run }];
  });

const shortcuts = (): Drive[] =>
  Object.entries(SHORTCUT_RULES).map(([key, rule]) => {
    const name = key as keyof typeof SHORTCUTS;
    const message = name.startsWith('message')
      ? {
          type: 'message_action',
          channel: { id: 'C1' },
          // The shortcut names a message: its text is read from what we keep, not from what Slack sends.
          message: { ts: given.open[1].ts, thread_ts: '1772400000.000100', text: 'something' },
        }
      : { type: 'shortcut' };
    return {
      name: `shortcut ${name}`,
      rule,
      run: (by: string) => given.world.shortcut({ ...message, callback_id: SHORTCUTS[name] }, by),
    };
  });

const drives = (): Drive[] => [...commands(), ...actions(), ...forms(), ...shortcuts()];

/** Everything that Slack was told from here on, with what the acknowledgement carries. */
async function saidBy(run: () => Promise<unknown>): Promise<string> {
  const from = given.world.slack.calls.length;
  const answer = await run();
  await given.world.settle();
  // What is asked of Slack, and what a posted digest becomes, is told to nobody alone.
  const asked = /^(?:(?:conversations|users|auth)\.|chat\.update$)/u;
  const told = given.world.slack.calls.slice(from).filter(({ method }) => !asked.test(method));
  return JSON.stringify([answer ?? null, told]);
}

const OWN: Readonly<Record<string, readonly string[]>> = {
  UANA: [SECRETS[0], SECRETS[2], SECRETS[5], SECRETS[6]],
  UBEN: [SECRETS[1]],
};
/** Open challenges, what is tried, and what is put to a vote: in Home of each who may read the channel. */
const FOR_READERS: readonly string[] = [SECRETS[3], SECRETS[5], SECRETS[6]];
/** What was told to somebody whom it is not for: Home shows a person what they said themselves. */
const secretsIn = (said: string, by: string, role: Role): string[] =>
  SECRETS.filter((secret) => said.includes(secret) && OWN[by]?.includes(secret) !== true).filter(
    (secret) => !FOR_READERS.includes(secret) || !may(role, 'read'),
  );

async function inRole<T>(role: Role, run: (by: string) => Promise<T>): Promise<T> {
  const isSilent = role.includes('while Slack does not say');
  given.silence(isSilent);
  const allowExternal = role === 'external, allowed by the keeper';
  await given.store.channels.update(given.channel.id, { allowExternal });
  try {
    return await run(BY_ROLE[role]);
  } finally {
    given.silence(false);
  }
}

const isOwn = (rule: Rule): boolean => rule === 'own' || rule === 'admin';
const needsMember = (rule: Rule): rule is 'read' | 'answer' | 'configure' =>
  rule === 'read' || rule === 'answer' || rule === 'configure';

describe('who may do what', () => {
  // First those who may not: what the others do changes the channel.
  it.each(ROLES)('nothing is done or shown that is not for: %s', async (role) => {
    const leaks: string[] = [];
    const tried = drives().filter(
      ({ rule }) => !isOwn(rule) && !(needsMember(rule) && may(role, rule)),
    );
    await inRole(role, async (by) => {
      const before = await given.fingerprint();
      for (const { name, rule, run } of tried) {
        const said = await saidBy(() => run(by));
        if (needsMember(rule) && !REFUSALS.test(said))
          leaks.push(`${name} was not refused: ${said}`);
        const words = secretsIn(said, by, role);
        if (words.length > 0) leaks.push(`${name} told ${words.join()}`);
      }
      // Asked once for all: the whole database is read for it.
      if ((await given.fingerprint()) !== before) leaks.push('something was changed');
    });
    expect(leaks).toEqual([]);
  });

  it.each(ROLES)('Home shows the channel to members alone: %s', async (role) => {
    await inRole(role, async (by) => {
      const said = await saidBy(() =>
        given.world.event({ type: 'app_home_opened', user: by, tab: 'home' }),
      );
      expect(said.includes(ACTIONS.preview)).toBe(may(role, 'read'));
      expect(said.includes(ACTIONS.pause)).toBe(may(role, 'configure'));
    });
  });

  it.each(ROLES)('what is for them is done: %s', async (role) => {
    const refused: string[] = [];
    const tried = drives().filter(({ rule }) => needsMember(rule) && may(role, rule));
    await inRole(role, async (by) => {
      for (const { name, run } of tried) {
        const said = await saidBy(() => run(by));
        if (REFUSALS.test(said)) refused.push(`${name}: ${said}`);
      }
    });
    expect(refused).toEqual([]);
  });

  const words = async () =>
    (await given.store.responses.ofPerson('T1', 'UANA', null)).map(({ text, isQuotable }) => [
      text,
      isQuotable,
    ]);
  it.each(ROLES.filter((role) => role !== 'keeper'))(
    'words of somebody else are neither shown nor changed by: %s',
    async (role) => {
      const own = drives().filter(({ rule }) => rule === 'own');
      const before = await words();
      const leaks: string[] = [];
      await inRole(role, async (by) => {
        for (const { name, run } of own) {
          const said = await saidBy(() => run(by));
          const told = secretsIn(said, by, role);
          if (told.length > 0) leaks.push(`${name} told ${told.join()}`);
        }
      });
      expect(leaks).toEqual([]);
      expect(await words()).toEqual(before);
    },
  );

  it.each(ROLES)('who changed what is told to admins of the workspace alone: %s', async (role) => {
    await given.store.audit.note({
      slackTeamId: 'T1',
      channelId: given.channel.id,
      slackUserId: 'UANA',
      what: 'settings changed: zone',
      at: new Date('2026-03-02T09:00:00Z'),
    });
    await inRole(role, async (by) => {
      const said = await saidBy(() => given.world.press(ACTIONS.showAudit, '', by, inHome));
      expect(said.includes('settings changed: ')).toBe(role.startsWith('workspace admin'));
      expect(secretsIn(said, by, role)).toEqual([]);
      const home = await saidBy(() =>
        given.world.event({ type: 'app_home_opened', user: by, tab: 'home' }),
      );
      expect(home.includes(ACTIONS.showAudit)).toBe(role.startsWith('workspace admin'));
    });
  });

  it('who leaves the channel is refused at once, not after five minutes', async () => {
    const members = { members: ['UBOT', 'UANA'] };
    given.silence(false);
    expect(JSON.stringify(await given.world.command('themes', 'UBEN'))).not.toMatch(REFUSALS);
    given.world.slack.answer('conversations.members', members);
    await given.world.event({ type: 'member_left_channel', user: 'UBEN', channel: 'C1' });
    expect(JSON.stringify(await given.world.command('themes', 'UBEN'))).toMatch(REFUSALS);
  });

  it('refuses everybody who is not in the channel in the same words', async () => {
    const outside: readonly Role[] = [
      'workspace admin, not a member',
      'former member',
      'other workspace',
      'stranger',
      'deactivated',
      'bot',
    ];
    const answers = new Set<string>();
    for (const role of outside) {
      await inRole(role, async (by) => {
        answers.add(JSON.stringify(await given.world.command('themes', by)));
      });
    }
    expect(answers.size).toBe(1);
  });
});

describe('docs/security.md', () => {
  it('tells the same of every role', () => {
    const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
    const told = new Map(
      page
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .map((line) => line.split('|').map((cell) => cell.trim()))
        .map(([, role = '', ...cells]) => [role, cells.slice(0, 3)]),
    );
    for (const role of ROLES) {
      const expected = (['read', 'answer', 'configure'] as const).map((rule) =>
        may(role, rule) ? 'yes' : 'no',
      );
      expect([role, told.get(role)]).toEqual([role, expected]);
    }
  });
});
