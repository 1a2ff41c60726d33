import { describe, expect, it } from '@jest/globals';
import { messageAsText, markupAsText } from '../../src/demo/blocks-as-text.js';
import { markupAsHtml, messageAsHtml } from '../../src/demo/html.js';

const NAMES = new Map([
  ['U1', 'Ada'],
  ['C1', 'team'],
]);
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const plain = (text: string) => ({ type: 'plain_text', text });

describe('a message as a terminal shows it', () => {
  it.each([
    ['<@U1> in <#C1>', '@Ada in #team'],
    ['<https://a.example/x|the page> &amp; <https://b.example>', 'the page & https://b.example'],
    ['*bold* and _soft_, not 2*3*4 or a_b_c', 'bold and soft, not 2*3*4 or a_b_c'],
    ['1 &lt; 2 &gt; 0', '1 < 2 > 0'],
  ])('shows %s as %s', (markup, words) => {
    expect(markupAsText(markup, NAMES)).toBe(words);
  });

  it('shows every kind of block, in order', () => {
    const blocks = [
      { type: 'header', text: plain('A head') },
      { type: 'section', text: mrkdwn('Some *words*\n> a quote') },
      { type: 'section', fields: [mrkdwn('left'), mrkdwn('right')] },
      { type: 'context', elements: [mrkdwn('small'), plain('print')] },
      { type: 'divider' },
      { type: 'actions', elements: [{ type: 'button', action_id: 'a', text: plain('Go') }] },
      {
        type: 'container',
        title: plain('More'),
        child_blocks: [{ type: 'section', text: mrkdwn('inside') }],
      },
      { type: 'something new', text: plain('unseen') },
    ];

    expect(messageAsText({ text: 'fallback', blocks }, NAMES)).toBe(
      'A head\n──────\n\nSome words\n│ a quote\n\nleft\nright\n\nsmall · print\n\n· · ·\n\n[ Go ]\n\n▸ More\n  inside',
    );
  });

  it('falls back to the text, and wraps between words', () => {
    expect(messageAsText({ text: 'one two three' }, NAMES, 8)).toBe('one two\nthree');
  });
});

describe('a message as the page shows it', () => {
  it('turns links to messages into places on the page and leaves no other link', () => {
    const markup =
      '<https://x.slack.com/archives/C1/p1700000000000200?thread_ts=1|there> <https://b.example|out>';

    expect(markupAsHtml(markup, NAMES)).toBe('<a href="#m1700000000-000200">there</a> out');
  });

  it('lets nothing that people wrote become markup', () => {
    const html = messageAsHtml({ text: '<script>alert("x")</script> &lt;b&gt; " <@U1>' }, NAMES);

    expect(html).not.toMatch(/<script|<b>(?!Ada)/);
    expect(html).toContain('&lt;b&gt; &quot;');
    expect(html).toContain('Ada');
  });
});
