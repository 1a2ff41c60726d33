import { describe, expect, it } from '@jest/globals';
import { EVENTS } from '../../src/slack/ids.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createSlackWorld } from '../support/slack-world.js';

type Fields = Readonly<Record<string, unknown>>;

const SECRET = 'SECRETWORDS';
const ts = '1772442000.000100';
const root = '1772441000.000100';
const message = { type: 'message', channel: 'C1', channel_type: 'channel' };
const words = { user: 'UBEN', team: 'T1', text: SECRET, ts, thread_ts: root };
const edited = { ...words, edited: { user: 'UBEN', ts } };
const member = { user: 'UBEN', channel: 'C1', channel_type: 'C', team: 'T1', event_ts: ts };
const renamed = { channel: { id: 'C1', name: SECRET, created: 1 } };

const JOINED = { ...member, type: 'member_joined_channel', user: 'UBOT' };

/** Each event that we ask for as Slack sends it; of messages also what happens to them. */
const WELL_FORMED: Readonly<Record<string, readonly Fields[]>> = {
  'message.channels': [
    { ...message, ...words },
    { ...message, ...words, files: [{ name: 'a' }], attachments: [{ text: SECRET }] },
    { ...message, subtype: 'message_changed', message: edited, previous_message: words, ts },
    { ...message, subtype: 'message_deleted', deleted_ts: ts, previous_message: words, ts },
    { ...message, subtype: 'channel_convert_to_private', user: 'UBEN', ts },
  ],
  'message.groups': [{ ...message, channel_type: 'group', ...words }],
  member_joined_channel: [{ ...member, inviter: 'UANA' }],
  member_left_channel: [member],
  channel_rename: [renamed],
  group_rename: [renamed],
  channel_id_changed: [{ old_channel_id: 'C1', new_channel_id: 'C2' }],
  user_change: [{ user: { id: 'UBEN', profile: { real_name: SECRET } } }],
  app_home_opened: [{ user: 'UBEN', channel: 'D1', tab: 'home', view: { id: 'V1' } }],
  app_uninstalled: [{}],
  tokens_revoked: [{ tokens: { oauth: ['UBEN'], bot: ['UOTHER'] } }],
};
const OTHERWISE: readonly Fields[] = [{ channel: 'C1', user: 'UBEN' }];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same event with each of its fields in turn missing, null or something else, at any depth. */
function spoilt(event: Fields): readonly Fields[] {
  return Object.entries(event).flatMap(([key, value]) => {
    const without = Object.fromEntries(Object.entries(event).filter(([other]) => other !== key));
    const others = [null, 7, '', [], {}, SECRET, 'a\0b'].map((wrong) => ({
      ...event,
      [key]: wrong,
    }));
    const inside = isFields(value) ? spoilt(value).map((part) => ({ ...event, [key]: part })) : [];
    return [without, ...others, ...inside];
  });
}

/** True, or why not. */
async function acknowledged(sending: Promise<unknown[]>): Promise<true | string> {
  try {
    const acks = await sending;
    return acks.length === 1 || `${String(acks.length)} acknowledgements`;
  } catch (error) {
    return String(error);
  }
}

const database = emptyStoreForEachTest();

describe('an event that is not as Slack says', () => {
  it.each(EVENTS.map((name) => [name]))(
    'of the type %s is acknowledged, counted and ignored, whatever is missing or null',
    async (name) => {
      const type = name.replace(/^message\..*/u, 'message');
      const world = createSlackWorld(database().store);
      const failed: unknown[] = [];
      await world.event(JOINED);
      let sent = 1;
      for (const fields of WELL_FORMED[name] ?? OTHERWISE) {
        for (const event of spoilt(fields)) {
          sent += 1;
          const taken = await acknowledged(world.event({ ...event, type }));
          if (taken !== true) failed.push([event, taken]);
        }
      }
      await world.settle();

      expect(failed).toEqual([]);
      expect(JSON.stringify(world.log.lines)).not.toContain(SECRET);
      const { body } = await world.metrics.text();
      expect(body).toContain(`soundings_events_received_total ${String(sent)}\n`);
    },
  );

  it('is ignored as well when it is what the event comes in', async () => {
    const world = createSlackWorld(database().store);
    const authorizations = [{ team_id: 'T1', enterprise_id: null, user_id: 'UBOT', is_bot: true }];
    const delivery = { team_id: 'T1', event_id: 'Ev1', authorizations };
    const event = { type: 'channel_rename', ...renamed };
    const failed: unknown[] = [];
    for (const body of spoilt({ ...delivery, event })) {
      const taken = await acknowledged(world.deliver({ ...body, type: 'event_callback' }));
      if (taken !== true) failed.push([body, taken]);
    }

    expect(failed).toEqual([]);
    expect(JSON.stringify(world.log.lines)).not.toContain(SECRET);
  });
});
