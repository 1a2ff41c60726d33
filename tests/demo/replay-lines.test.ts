import { describe, expect, it } from '@jest/globals';
import { parseReplay } from '../../src/demo/replay-lines.js';

const line = (fields: Record<string, unknown>) =>
  JSON.stringify({
    ts: '2024-01-03T10:00:00Z',
    channel: 'C',
    thread: 't',
    author: 'a',
    text: 'words',
    ...fields,
  });

describe('a file to replay', () => {
  it('reads prompts as questions, reply_id as id, and names lines without one', () => {
    const replay = parseReplay(
      'f.jsonl',
      [
        line({ kind: 'prompt', text: 'What now?', author: 'bot' }),
        line({ ts: '2024-01-03T12:00:00+01:00', reply_id: 'r1', text: 'first' }),
        line({ ts: '2024-01-03T11:30:00Z', author: 'b', text: 'second' }),
        '',
      ].join('\n'),
    );

    expect(replay.threads).toEqual([
      { id: 't', channel: 'C', question: 'What now?', openedAt: new Date('2024-01-03T10:00:00Z') },
    ]);
    expect(replay.replies.map(({ id, author }) => [id, author])).toEqual([
      ['r1', 'a'],
      ['line-3', 'b'],
    ]);
    expect(replay.authors).toEqual(['a', 'b']);
  });

  it.each([
    ['its prompt', { prompt: 'Asked?', topic: 'A topic' }, 'Asked?'],
    ['its topic', { topic: 'A topic' }, 'A topic'],
    ['the name of the thread', {}, 't'],
  ])('takes %s as the question where none was posted', (_, fields, question) => {
    expect(parseReplay('f', line(fields)).threads[0]?.question).toBe(question);
  });

  it('counts votes and resolutions and leaves them out', () => {
    const kinds = ['vote', 'vote', 'resolution', 'proposal'];
    const replay = parseReplay(
      'f',
      kinds.map((kind, index) => line({ kind, text: `line ${index}` })).join('\n'),
    );

    expect(replay.leftOut).toEqual({ vote: 2, resolution: 1 });
    expect(replay.replies.map(({ text }) => text)).toEqual(['line 3']);
  });

  it.each([
    ['no JSON', '{', 'f:1: it is not valid JSON'],
    ['a time without zone', line({ ts: '2024-01-03T10:00:00' }), 'f:1: ts must be'],
    ['no author', line({ author: '' }), 'f:1: author'],
    [
      'an id twice',
      `${line({ id: 'x' })}\n${line({ id: 'x' })}`,
      'f:2: the id "x" was used in line 1',
    ],
    ['no reply at all', line({ kind: 'vote' }), 'f:0: it holds no reply'],
  ])('refuses %s and says where', (_, text, message) => {
    expect(() => parseReplay('f', text)).toThrow(message);
  });
});
