import { strToU8, type Zippable, zipSync } from 'fflate';

export const EXPORT_TEAM = 'T0HARBOUR';

interface Said {
  readonly ts: string;
  readonly user?: string;
  readonly text?: string;
  readonly thread_ts?: string;
  readonly [field: string]: unknown;
}

const message = (said: Said): object => ({ type: 'message', text: '', ...said });

/** A made-up workspace export: a channel with one thread to keep, and all that must be left out. 2024-01-10 is a Wednesday. */
export function slackExport(): Record<string, unknown> {
  const root = '1704880800.000100';
  return {
    'channels.json': [
      { id: 'C0PIER', name: 'pier', created: 1, members: ['UANA', 'UBEN'] },
      { id: 'C0EMPTY', name: 'empty' },
    ],
    'groups.json': [{ id: 'G0QUIET', name: 'quiet' }],
    'users.json': [
      { id: 'UANA', team_id: EXPORT_TEAM, name: 'ana', profile: { display_name: 'Ana' } },
      {
        id: 'UBEN',
        team_id: EXPORT_TEAM,
        name: 'ben',
        profile: { display_name: '', real_name: 'Ben' },
      },
      { id: 'UBOT', team_id: EXPORT_TEAM, name: 'bot', is_bot: true },
    ],
    'pier/2024-01-10.json': [
      message({
        ts: root,
        thread_ts: root,
        user: 'UANA',
        text: 'What slowed us down at the &lt;gate&gt;?',
        reply_count: 5,
      }),
      message({
        ts: '1704881000.000100',
        thread_ts: root,
        user: 'UANA',
        text: 'The gate keys hang in two places.',
      }),
      message({
        ts: '1704881100.000100',
        thread_ts: root,
        user: 'UBEN',
        text: '<@UANA> I never know who has the gate keys.',
        edited: { user: 'UBEN', ts: '1704881150.000000' },
      }),
      message({ ts: '1704881200.000100', thread_ts: root, user: 'UBOT', text: 'beep' }),
      message({
        ts: '1704881300.000100',
        thread_ts: root,
        subtype: 'bot_message',
        bot_id: 'B1',
        text: 'boop',
      }),
      message({ ts: '1704881400.000100', thread_ts: root, user: 'UBEN', text: '' }),
      message({ ts: '1704881500.000100', user: 'UANA', subtype: 'channel_join', text: 'joined' }),
      { type: 'something else entirely' },
    ],
    'pier/2024-01-17.json': [
      message({
        ts: '1705485600.000100',
        thread_ts: root,
        user: 'UANA',
        subtype: 'thread_broadcast',
        text: 'A week later the keys hang in one place.',
      }),
      message({
        ts: '1705485700.000100',
        user: 'UBEN',
        text: 'Talking to myself.',
        thread_ts: '1705485700.000100',
      }),
      message({
        ts: '1705485800.000100',
        user: 'UBEN',
        text: 'Still am.',
        thread_ts: '1705485700.000100',
      }),
      message({ ts: '1705485900.000100', user: 'UBEN', text: 'Not in a thread.' }),
    ],
  };
}

/** Files by name as a ZIP; texts as they are, all else as JSON. */
export function zipped(files: Readonly<Record<string, unknown>>, folder = ''): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    entries[`${folder}${name}`] = strToU8(
      typeof content === 'string' ? content : JSON.stringify(content, null, 1),
    );
  }
  return zipSync(entries);
}
