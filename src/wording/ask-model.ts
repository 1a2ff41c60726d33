import { createHash } from 'node:crypto';

/** An OpenAI-compatible endpoint that somebody set up for this app. */
export interface ModelSettings {
  readonly url: string;
  readonly key: string | null;
  readonly model: string;
}

/** The model's answer as text; null whatever went wrong, since all goes on without it. */
export type AskModel = (rules: string, question: string) => Promise<string | null>;

const WAIT_MS = 10_000;
const ANSWER_BYTES_MAX = 200_000;
const REMEMBERED_MAX = 200;

/**
 * One request a question: no tools, no history, temperature 0, no redirects, a time limit and a size limit. The same question
 * is asked once; a failure is not remembered.
 */
export function createAskModel(
  { url, key, model }: ModelSettings,
  { waitMs = WAIT_MS, request = fetch }: { waitMs?: number; request?: typeof fetch } = {},
): AskModel {
  const known = new Map<string, string>();
  const address = /\/chat\/completions\/?$/.test(url)
    ? url
    : `${url.replace(/\/$/, '')}/chat/completions`;
  return async (rules, question) => {
    const name = createHash('sha256')
      .update(JSON.stringify([model, rules, question]))
      .digest('hex');
    const before = known.get(name);
    if (before !== undefined) return before;
    try {
      const response = await request(address, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(waitMs),
        headers: {
          'content-type': 'application/json',
          ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({
          model,
          temperature: 0,
          response_format: { type: 'json_object' },
          messages: [
            { role: 'system', content: rules },
            { role: 'user', content: question },
          ],
        }),
      });
      const answer = response.ok ? contentOf(await textWithin(response)) : null;
      if (answer !== null) remember(known, name, answer);
      return answer;
    } catch {
      return null;
    }
  };
}

function remember(known: Map<string, string>, name: string, answer: string): void {
  if (known.size >= REMEMBERED_MAX) known.clear();
  known.set(name, answer);
}

async function textWithin(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    const bytes = part as Uint8Array;
    size += bytes.length;
    if (size > ANSWER_BYTES_MAX) throw new Error('the answer is too long');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

function contentOf(body: string): string | null {
  const parsed: unknown = JSON.parse(body);
  const content = (parsed as { choices?: { message?: { content?: unknown } }[] } | null)
    ?.choices?.[0]?.message?.content;
  return typeof content === 'string' ? content : null;
}
