import { describe, expect, it } from '@jest/globals';
import { createBoltLogger } from '../../src/slack/bolt-logger.js';
import { createMembers } from '../../src/slack/members.js';
import { createPeople } from '../../src/slack/people.js';
import { createWorkspaces, type Workspaces } from '../../src/slack/web-client.js';
import { createFakeSlack, type FakeSlack } from '../support/fake-slack.js';
import { createKeptLog } from '../support/kept-log.js';

const workspacesOf = (slack: FakeSlack): Workspaces =>
  createWorkspaces({
    botToken: 'xoxb-test',
    apiUrl: 'https://slack.com/api/',
    logger: createBoltLogger(createKeptLog()),
    fetch: slack.fetch,
  });

function movingClock(): { now(): Date; move(ms: number): void } {
  let at = Date.parse('2026-01-01T00:00:00Z');
  return {
    now: () => new Date(at),
    move: (ms) => {
      at += ms;
    },
  };
}

describe('members of a channel', () => {
  it('are read page by page, kept for less than five minutes, and forgotten when somebody comes or goes', async () => {
    const slack = createFakeSlack({
      'conversations.members': ({ cursor }) =>
        cursor === undefined
          ? { members: ['U1'], response_metadata: { next_cursor: 'two' } }
          : { members: ['U2'] },
    });
    const clock = movingClock();
    const members = createMembers(workspacesOf(slack), clock);
    expect(await members.members('T1', 'C1')).toEqual(['U1', 'U2']);
    await members.members('T1', 'C1');
    expect(slack.of('conversations.members')).toHaveLength(2);
    members.forget('T1', 'C1');
    await members.members('T1', 'C1');
    expect(slack.of('conversations.members')).toHaveLength(4);
    clock.move(5 * 60_000);
    await members.members('T1', 'C1');
    expect(slack.of('conversations.members')).toHaveLength(6);
  });

  it('are nobody when Slack does not say: it throws, and asks again next time', async () => {
    const slack = createFakeSlack({
      'conversations.members': { ok: false, error: 'channel_not_found' },
    });
    const members = createMembers(workspacesOf(slack), movingClock());
    await expect(members.members('T1', 'C1')).rejects.toMatchObject({ code: 'slack_refused' });
    slack.answer('conversations.members', { members: ['U1'] });
    expect(await members.members('T1', 'C1')).toEqual(['U1']);
  });

  it('of another workspace are not ours to ask for', async () => {
    const members = createMembers(workspacesOf(createFakeSlack()), movingClock());
    await expect(members.members('T2', 'C1')).rejects.toMatchObject({ code: 'slack_refused' });
  });
});

describe('a person', () => {
  const base = { id: 'U1', team_id: 'T1', name: 'ada', real_name: 'Ada L' };
  it.each([
    ['with a name of their own', { profile: { display_name: 'Ada' } }, { name: 'Ada' }],
    ['with an empty one', { profile: { display_name: ' ' } }, { name: 'Ada L' }],
    ['with a zone', { tz: 'Europe/Berlin' }, { zone: 'Europe/Berlin' }],
    ['without a zone', {}, { zone: null, isBot: false, isGuest: false, isExternal: false }],
    ['who is a guest', { is_ultra_restricted: true }, { isGuest: true }],
    ['who is a bot', { is_bot: true }, { isBot: true }],
    ['who left', { deleted: true }, { isDeactivated: true }],
    ['of another organisation', { team_id: 'T9' }, { isExternal: true, slackTeamId: 'T9' }],
    ['who is a stranger', { is_stranger: true }, { isExternal: true }],
    [
      'of another workspace of the same organisation',
      { team_id: 'T9', enterprise_user: { teams: ['T1', 'T9'] } },
      { isExternal: false },
    ],
    ['who uses Slack in German', { locale: 'de-DE' }, { language: 'de' }],
    ['who uses Slack in British English', { locale: 'en-GB' }, { language: 'en' }],
    ['who uses Slack in a language we do not speak', { locale: 'fr-FR' }, { language: null }],
    ['of whose language Slack does not tell', { locale: 7 }, { language: null }],
    ['who runs the workspace', { is_owner: true }, { isWorkspaceAdmin: true }],
  ])('%s', async (_name, fields, expected) => {
    const slack = createFakeSlack({ 'users.info': { user: { ...base, ...fields } } });
    const people = createPeople(workspacesOf(slack), movingClock());
    expect(await people.person('T1', 'U1')).toMatchObject(expected);
    expect(slack.of('users.info')).toMatchObject([{ include_locale: expect.anything() }]);
  });

  it('whom Slack does not tell of is no person', async () => {
    const slack = createFakeSlack({ 'users.info': { ok: false, error: 'user_not_found' } });
    const people = createPeople(workspacesOf(slack), movingClock());
    await expect(people.person('T1', 'U9')).rejects.toMatchObject({ code: 'slack_refused' });
  });
});
