import { describe, expect, it } from '@jest/globals';
import { isIntroduction } from '../../../src/core/text/introductions.js';

describe('an introduction', () => {
  it.each([
    'Hi, Ada Byron, with the archive, I haven’t been here for a while.',
    'Hi, Brian Oak, I work at a bakery, interested in the ovens.',
    "Hello everyone, I'm Ada from the archive.",
    'I am Ada, co-chair of the garden group.',
    'My name is Ada and I look after the boats.',
    'Hallo zusammen, ich bin Ada vom Archiv.',
    'Je m’appelle Ada.',
  ])('says who somebody is: %s', (sentence) => {
    expect(isIntroduction(sentence)).toBe(true);
  });

  it.each([
    'Hi Ada, the handover took two hours again.',
    'Hello everyone, the lift is broken.',
    'Hi Ada, a lift is broken.',
    'Hi Ada, here is the list.',
    'This is Jira, a tool that nobody reads.',
    'hello there, working from home suits me',
    "I'm worried about the release on Friday.",
    'This is the use case document.',
    'I am Ada’s deputy and the rota does not work.',
    "I'm from the night shift and nobody hands over to us.",
    'Good morning meetings start too early.',
    'hey neither are drafts of any use',
  ])('is not: %s', (sentence) => {
    expect(isIntroduction(sentence)).toBe(false);
  });
});
