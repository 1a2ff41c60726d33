import { describe, expect, it } from '@jest/globals';
import { earlierWords } from '../../../src/core/recall/earlier-words.js';

const said = (text: string, question: string | null = null) => ({ text, question });
const NOW = said('The night handover lost the open tickets again.');

describe('what somebody wrote before of what is said now', () => {
  it.each([
    ['the same in other forms', 'Hi all. Open tickets get lost in the handover at night. Bye.'],
    ['no more than a sentence', 'I was late. The handover of a ticket takes an hour. I like tea.'],
  ])('is found where it says %s', (_how, text) => {
    const found = earlierWords(NOW, [said('The lift is broken.'), said(text)]);
    expect(found?.from.text).toBe(text);
    expect(found?.text).toMatch(/handover/);
    expect(found?.text).not.toMatch(/Hi all|I was late|I like tea|Bye/);
  });

  it.each([
    ['one topic alone', 'The handover of the flat went well, with cake and speeches.'],
    ['words that name nothing', 'We lost again, and it was open for long.'],
    ['another language', 'Die offenen Tickets gehen bei der Übergabe in der Nacht verloren.'],
    ['nothing of it', 'The lift is broken.'],
    ['nothing at all', ''],
  ])('is not found in %s', (_what, text) => {
    expect(earlierWords(NOW, [said(text)])).toBeNull();
  });

  it('is not found by words of the question that both answered', () => {
    const question = 'How does the handover of tickets go?';
    const now = said('The handover of tickets is quick on my floor.', question);
    expect(
      earlierWords(now, [said('The handover of tickets broke my screen.', question)]),
    ).toBeNull();
  });

  it('is what says most of it, of equals the first', () => {
    const most = said('The handover of open tickets at night is a mess.');
    const less = said('The handover of tickets is a mess.');
    expect(earlierWords(NOW, [less, most])?.from).toBe(most);
    expect(earlierWords(NOW, [{ ...most }, most])?.from).not.toBe(most);
  });
});
