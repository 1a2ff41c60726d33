import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  actions,
  button,
  chart,
  container,
  context,
  divider,
  header,
  type MessageBlock,
  message,
  section,
  sectionFields,
} from '../../../src/slack/render/blocks.js';
import { cut, cutMarkup } from '../../../src/slack/render/cut.js';
import {
  checkboxes,
  datepicker,
  radioButtons,
  select,
  textInput,
  timepicker,
} from '../../../src/slack/render/elements.js';
import { link, mention, mrkdwn, quoted, safe } from '../../../src/slack/render/safe.js';
import { home, input, modal } from '../../../src/slack/render/views.js';
import { activeParts, hostileWords } from '../../support/hostile-words.js';
import { validateMessage, validateView } from '../../support/slack-limits.js';

const choice = fc.record({ text: hostileWords, value: fc.stringMatching(/^[a-z0-9]{1,75}$/u) });

const simpleBlock = fc.oneof(
  hostileWords.map((words) => section(words)),
  hostileWords.map((words) => section(mrkdwn`*${words}* and ${quoted(words)}`)),
  fc.array(hostileWords, { maxLength: 14 }).map((words) => sectionFields(words)),
  fc.array(hostileWords, { maxLength: 14 }).map((words) => context(...words)),
  fc.constant(divider()),
  fc.array(hostileWords, { minLength: 1, maxLength: 30 }).map((words) =>
    actions(
      words.map((text, n) =>
        button({
          text,
          actionId: `soundings_${n % 27}`,
          value: String(n),
          url: text,
          label: text,
          confirm: { title: text, text, confirm: text, deny: text },
        }),
      ),
    ),
  ),
);

const messageBlock: fc.Arbitrary<MessageBlock> = fc.oneof(
  { arbitrary: simpleBlock, weight: 4 },
  { arbitrary: hostileWords.map((words) => header(words)), weight: 1 },
  {
    arbitrary: fc
      .tuple(hostileWords, fc.array(simpleBlock, { maxLength: 14 }))
      .map(([title, children]) => container(title, children)),
    weight: 1,
  },
  {
    arbitrary: fc
      .record({
        title: hostileWords,
        categories: fc.array(hostileWords, { minLength: 1, maxLength: 30 }),
        names: fc.array(hostileWords, { minLength: 1, maxLength: 9 }),
        values: fc.array(fc.double(), { maxLength: 30 }),
      })
      .map(({ title, categories, names, values }) =>
        chart({ title, type: 'bar', categories, series: names.map((name) => ({ name, values })) }),
      ),
    weight: 1,
  },
);

const viewBlock = fc.oneof(
  simpleBlock,
  hostileWords.map((words) => header(words)),
  fc
    .tuple(hostileWords, fc.array(choice, { minLength: 1, maxLength: 120 }), fc.nat(4))
    .map(([words, choices, kind]) => {
      const parts = { actionId: 'soundings_field', choices, chosen: [choices[0]?.value ?? ''] };
      const controls = [
        select(parts),
        radioButtons(parts),
        checkboxes(parts),
        textInput({ actionId: 'soundings_field', isLong: true, initial: words }),
        kind % 2 === 0
          ? timepicker('soundings_field', words)
          : datepicker('soundings_field', words),
      ] as const;
      // Without its block id, which would stand twice in a list made at random.
      const { label, hint, element, optional, type } = input({
        label: words,
        hint: words,
        element: controls[kind] ?? controls[0],
      });
      return { label, element, optional, type, ...(hint === undefined ? {} : { hint }) };
    }),
);

describe('constructors', () => {
  it('make only messages that Slack takes, whatever people wrote', () => {
    fc.assert(
      fc.property(
        hostileWords,
        fc.array(messageBlock, { minLength: 1, maxLength: 70 }),
        fc.nat(3),
        (text, blocks, keepLast) => {
          const rendered = message(text, blocks, { keepLast });

          expect(validateMessage(rendered)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('make only modals and Home tabs that Slack takes', () => {
    fc.assert(
      fc.property(
        hostileWords,
        fc.array(viewBlock, { minLength: 1, maxLength: 120 }),
        (words, blocks) => {
          const parts = { title: words, callbackId: 'soundings_test', submit: words, close: words };

          expect(validateView(modal({ ...parts, blocks }))).toEqual([]);
          expect(validateView(home('soundings_home', blocks))).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('let no ping, mention, link or hidden character of people through', () => {
    fc.assert(
      fc.property(hostileWords, fc.array(messageBlock, { maxLength: 12 }), (words, blocks) => {
        expect(activeParts(message(words, blocks))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('keep our own links and mentions', () => {
    const block = section(
      mrkdwn`${mention('U1')} said ${link('https://a.example/p1', 'this <!here>')}`,
    );

    expect(block.text?.text).toBe('<@U1> said <https://a.example/p1|this &lt;!here&gt;>');
  });

  it.each(['U1><!channel', 'somebody', '', 'C1'])('mention nobody for the id %j', (id) => {
    expect(mention(id).markup).toBe('somebody');
  });

  it.each([
    'javascript:alert(1)',
    'https://a b',
    'https://a|b',
    'https://a>b',
    'https://a/\ud83d',
    '',
  ])('leave the words alone when the address is %j', (url) => {
    expect(link(url, 'words').markup).toBe('words');
    expect(button({ text: 'words', actionId: 'a', url }).url).toBeUndefined();
  });

  it('refuse ids of ours that Slack would refuse, since a shortened id means something else', () => {
    expect(() => button({ text: 'a', actionId: 'x'.repeat(256) })).toThrow(RangeError);
    expect(() => button({ text: 'a', actionId: 'x', value: 'x'.repeat(2_001) })).toThrow(
      RangeError,
    );
  });
});

describe('message', () => {
  it('leaves out from the end what does not fit, keeps the last blocks, and says how much is missing', () => {
    const many = Array.from({ length: 60 }, (_, n) => section(`part ${n + 1}`));
    const footer = context('the footer');

    const rendered = message('words', [...many, footer], { keepLast: 1 });

    expect(rendered.dropped).toBe(12);
    expect(rendered.blocks).toHaveLength(50);
    expect(rendered.blocks.slice(-2)).toEqual([context('12 more parts did not fit here.'), footer]);
  });

  it('says in its language how much is missing, in a folded part too', () => {
    const many = Array.from({ length: 60 }, (_, n) => section(`part ${n + 1}`));

    expect(message('words', many, { language: 'de' }).blocks.at(-1)).toEqual(
      context('11 weitere Teile hatten hier keinen Platz.'),
    );
    expect(container('More voices', many.slice(0, 12), 'de').child_blocks.at(-1)).toEqual(
      context('3 weitere Teile hatten hier keinen Platz.'),
    );
    expect(container('More voices', many.slice(0, 12)).child_blocks.at(-1)).toEqual(
      context('3 more parts did not fit here.'),
    );
  });

  it('gives the same without folds and charts, the numbers as text', () => {
    const rendered = message('words', [
      container('More voices', [section('one'), section('two')]),
      chart({
        title: 'People who answered',
        type: 'line',
        categories: ['week 1', 'week 2'],
        series: [{ name: 'people', values: [3, 5] }],
      }),
    ]);

    expect(rendered.plainBlocks?.map((block) => ('text' in block ? block.text : null))).toEqual([
      { type: 'mrkdwn', text: '*More voices*', verbatim: true },
      { type: 'plain_text', text: 'one', emoji: true },
      { type: 'plain_text', text: 'two', emoji: true },
      {
        type: 'mrkdwn',
        text: '*People who answered*\npeople: week 1: 3, week 2: 5',
        verbatim: true,
      },
    ]);
  });

  it('has no plain form when it needs none', () => {
    expect(message('words', [section('one')])).not.toHaveProperty('plainBlocks');
  });
});

describe('cut', () => {
  it.each([
    { words: 'one two three', max: 13, cutTo: 'one two three' },
    { words: 'one two three', max: 12, cutTo: 'one two…' },
    { words: 'one twothreefourfive', max: 12, cutTo: 'one twothre…' },
    { words: 'ab👍👍', max: 4, cutTo: 'ab…' },
    { words: 'これは長い文です', max: 5, cutTo: 'これは長…' },
  ])('cuts $words to $max', ({ words, max, cutTo }) => {
    expect(cut(words, max)).toBe(cutTo);
  });

  it('never makes more than asked for, nor half a character', () => {
    fc.assert(
      fc.property(hostileWords, fc.integer({ min: 1, max: 4_000 }), (words, max) => {
        const whole = words.replace(/\p{Surrogate}/gu, '');

        expect(cut(whole, max).length).toBeLessThanOrEqual(max);
        expect(cut(whole, max)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('a cut through a name', () => {
  it.each([
    ['plain words', (max: number) => cut('@hereward', max)],
    ['markup', (max: number) => cutMarkup({ markup: '@hereward' }, max).markup],
  ])('makes no ping of %s', (_which, cutAt) => {
    const all = Array.from({ length: 9 }, (_, at) => cutAt(at + 1));
    expect(all.filter((shown) => /@here(?![a-z])/u.test(shown))).toEqual([]);
    expect(all[8]).toBe('@hereward');
  });
});

describe('safe', () => {
  it.each([
    { words: 'a < b && c > d', shown: 'a &lt; b &amp;&amp; c &gt; d' },
    { words: '<!channel> @here', shown: '&lt;!channel&gt; here' },
    { words: '@hereward, @channels and @chantal', shown: '@hereward, @channels and @chantal' },
    { words: '@here: _@channel_, @everyone’s', shown: 'here: _channel_, everyone’s' },
    { words: '@hereこれ', shown: 'hereこれ' },
    { words: 'right\u202Eleft', shown: 'rightleft' },
    { words: 'می\u200Cخواهم', shown: 'می\u200Cخواهم' },
    { words: 'la\u200Cte\u200Dx', shown: 'latex' },
    { words: '👩\u200D👧 ok', shown: '👩\u200D👧 ok' },
    { words: 'Cafe\u0301', shown: 'Café' },
    { words: '```code```', shown: "'''code'''" },
  ])('shows $words', ({ words, shown }) => {
    expect(safe(words)).toBe(shown);
  });

  it('takes no longer for the worst words than for others', () => {
    const started = performance.now();

    for (const piece of ['@', '<', '<a', '`', '&', '\u200D', 'a\u0301', '<a:']) {
      safe(piece.repeat(200_000));
      section(piece.repeat(200_000));
    }

    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
