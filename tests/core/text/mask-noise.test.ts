import { describe, expect, it } from '@jest/globals';
import { maskNoise } from '../../../src/core/text/mask-noise.js';

describe('noise in a text', () => {
  it.each([
    ['a mention', 'thanks <@U1> for it', 'thanks       for it'],
    ['a link', 'see https://a.example/b now', 'see                     now'],
    ['a link without a scheme', 'see www.a.example now', 'see               now'],
    ['code', 'run `it` twice', 'run  it  twice'],
    ['code in a line', 'ran `foo_bar()` twice', 'ran             twice'],
    ['code by its capitals', 'ran `fooBar` twice', 'ran          twice'],
    ['backticks around plain words', '`it` (so) `on`', ' it  (so)  on '],
    ['a command', '/shrug no idea', '       no idea'],
    ['a link with a title', 'see [Release notes](/a)', 'see                    '],
    [
      'a link with a title in Slack',
      'see <https://a.example|Notes>',
      'see                          ',
    ],
    [
      'of a link in a sentence the address',
      'the [rota](https://a.example) is never up to date',
      'the  rota                     is never up to date',
    ],
    ['an emoji by name', 'well :tada: done', 'well        done'],
    ['an emoji', 'well 🎉 done', 'well    done'],
    ['a sign that is drawn as an emoji', 'ours™ ©now ‼', 'ours   now  '],
    ['a name called', 'ask @ada first', 'ask      first'],
    ['a hidden character', 'hand\u200bover and\u00adso', 'hand over and so'],
    ['a control character', 'hand\u0007over', 'hand over'],
  ])('becomes spaces of the same length: %s', (_, text, masked) => {
    expect(maskNoise(text)).toBe(masked);
  });

  it.each([
    'The handover – two people – “took” ten minutes… didn’t it?',
    'Die Übergabe hält, ça va, señor, kıyı',
    'первый день прошёл',
    'line one\nline two\ttabbed',
    'the path /etc/hosts and/or [this] (that)',
  ])('is not seen in plain words: %s', (text) => {
    expect(maskNoise(text)).toBe(text);
  });
});
