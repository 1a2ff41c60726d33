import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markupOrNote, mentionedIds, plainWords } from '../../src/slack/plain-text.js';
import { safe } from '../../src/slack/render/safe.js';
import { hostileWords } from '../support/hostile-words.js';

const NAMES = new Map([
  ['U1', 'Maria'],
  ['C1', 'general'],
]);

describe('plainWords', () => {
  it.each([
    { name: 'a mention', said: 'ask <@U1> first', words: 'ask @Maria first' },
    { name: 'an unknown mention', said: '<@U9>', words: '@somebody' },
    { name: 'a mention with its name', said: '<@U9|jo>', words: '@jo' },
    { name: 'a channel', said: 'see <#C7|random>', words: 'see #random' },
    {
      name: 'a channel without name',
      said: 'see <#C1> or <#C1|>',
      words: 'see #general or #general',
    },
    { name: 'a ping to all', said: '<!here> and <!channel|@channel>', words: 'here and channel' },
    { name: 'a typed ping', said: 'hi @everyone', words: 'hi everyone' },
    { name: 'a name like a ping', said: 'ask @hereward', words: 'ask @hereward' },
    { name: 'a group', said: '<!subteam^S1|@ops>, <!subteam^S2>', words: '@ops, a group' },
    { name: 'a date', said: '<!date^1392734382^{date}|18 February>', words: '18 February' },
    { name: 'a link with words', said: 'the <https://a.example/x?t=1|plan>', words: 'the plan' },
    { name: 'a bare link', said: '<https://www.a.example/x?t=1>', words: 'a.example' },
    {
      name: 'a link that names itself',
      said: '<http://a.example/x|http://a.example/x>',
      words: 'a.example',
    },
    {
      name: 'a typed link',
      said: 'see https://u:p@a.example:80/x, please',
      words: 'see a.example, please',
    },
    {
      name: 'mail',
      said: '<mailto:a@b.example|a@b.example> <mailto:c@d.example>',
      words: 'a@b.example c@d.example',
    },
    { name: 'entities', said: 'a &lt; b &amp;&amp; c &amp;lt; d', words: 'a < b && c &lt; d' },
    { name: 'a typed token', said: '&lt;!channel&gt;', words: '<!channel>' },
    { name: 'code', said: '```\nlet a = 1;\n``` and `b`', words: 'let a = 1;\n and `b`' },
    { name: 'an emoji', said: ':tada:', words: ':tada:' },
    { name: 'what hides', said: 'a\u200Bb\u202Ec', words: 'abc' },
    { name: 'parts of characters', said: 'Cafe\u0301', words: 'Café' },
    { name: 'right to left', said: 'שלום <@U1>', words: 'שלום @Maria' },
    { name: 'a comparison', said: 'x < y > z', words: 'x < y > z' },
    { name: 'many empty lines', said: ' a \n\n\n\n b ', words: 'a\n\n b' },
  ])('reads $name', ({ said, words }) => {
    expect(plainWords(said, NAMES)).toBe(words);
  });

  it('lets nothing active through, and escaping gives nothing active back', () => {
    fc.assert(
      fc.property(hostileWords, (said) => {
        const words = plainWords(said, new Map([['U123ABC', '<!channel>']]));

        expect(words).not.toMatch(/https?:\/\/|@(?:here|channel|everyone)\b|[\u202E\u200B]/iu);
        expect(safe(words)).not.toMatch(/[<>]/u);
      }),
      { numRuns: 300 },
    );
  });

  it('takes no longer for the worst words than for others', () => {
    const started = performance.now();

    for (const piece of ['<@', '<a:', ' ', '\n', '.', 'https://a', '@', '```', '&amp;', 'a|']) {
      plainWords(`https://a${piece.repeat(200_000)}x`, NAMES);
      mentionedIds(piece.repeat(200_000));
    }

    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('mentionedIds', () => {
  it('names people, and channels that come without their name, once each', () => {
    expect(mentionedIds('<@U1> <@U2|jo> <#C1> <#C2|x> <@U1> <!here>')).toEqual(['U1', 'U2', 'C1']);
  });
});

describe('markupOrNote', () => {
  it.each([
    { text: 'see this', files: ['a.png'], note: 'see this' },
    { text: '', files: ['a.png'], note: '[file: a.png]' },
    { text: ' ', files: [null], note: '[file]' },
    { text: '', files: ['a', 'b', 'c', 'd', null], note: '[files: a, b, c, 2 more]' },
    { text: '', files: ['<!here>]\n.png'], note: '[file: &lt;!here&gt; .png]' },
    { text: '', files: [], note: '' },
  ])('of $files with "$text" is $note', ({ text, files, note }) => {
    expect(markupOrNote(text, { files, hasSharedMessage: false })).toBe(note);
  });

  it('tells that a message was shared without a word', () => {
    expect(markupOrNote('', { files: [], hasSharedMessage: true })).toBe('[shared message]');
  });
});
