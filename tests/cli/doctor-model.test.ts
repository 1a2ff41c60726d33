import { describe, expect, it } from '@jest/globals';
import { modelFindings } from '../../src/cli/doctor-model.js';

const SET = { url: 'https://model.example/v1', key: 'sk-secret', model: 'm' };
const saying = (answer: string | null) => () => Promise.resolve(answer);

describe('what the doctor finds of a language model', () => {
  it('is that there is none, where none is set up', async () => {
    expect(await modelFindings(null)).toEqual([
      expect.objectContaining({ state: 'ok', says: expect.stringContaining('none is set up') }),
    ]);
  });

  it('is where it answers, by its host and without key or path', async () => {
    const found = await modelFindings(SET, saying('{"themes":[]}'));
    expect(found).toEqual([expect.objectContaining({ state: 'ok' })]);
    expect(JSON.stringify(found)).toContain('model.example');
    expect(JSON.stringify(found)).not.toMatch(/secret|v1/u);
  });

  it.each([
    ['nothing', null],
    ['something else than JSON', 'Sure! Here are the themes.'],
  ])('says how to mend it when it answers with %s', async (_, answer) => {
    const [found] = await modelFindings(SET, saying(answer));
    expect(found).toMatchObject({ state: 'problem', mend: expect.stringContaining('LLM_URL') });
  });

  it.each([
    ['http://model.example/v1', 2],
    ['http://127.0.0.1:11434/v1', 1],
    ['http://localhost:11434/v1', 1],
    ['http://127.evil.example/v1', 2],
  ])('notes quotes that travel without encryption: %s', async (url, findings) => {
    expect(await modelFindings({ ...SET, url }, saying('{}'))).toHaveLength(findings);
  });

  it('asks it nothing that anybody said', async () => {
    const asked: string[] = [];
    await modelFindings(SET, (...said) => {
      asked.push(...said);
      return Promise.resolve('{}');
    });
    expect(asked).toEqual(['Answer with one JSON object and nothing else.', '{"themes":[]}']);
  });
});
