import type { LanguageModelConfig } from '../config.js';
import { type AskModel, createAskModel } from '../wording/ask-model.js';
import type { Finding } from './doctor-finding.js';

/** Nobody's words: whether it answers in the form that is asked of it. */
const RULES = 'Answer with one JSON object and nothing else.';
const QUESTION = '{"themes":[]}';
const WHAT = 'Language model';

/** Whether the language model that is set up answers, where it is, and what that means for people's words; one line when none is. */
export async function modelFindings(
  config: LanguageModelConfig | null,
  ask: AskModel | null = config === null ? null : createAskModel(config),
): Promise<readonly Finding[]> {
  if (config === null || ask === null) {
    return [{ state: 'ok', what: WHAT, says: 'none is set up; names of themes are found here' }];
  }
  const { hostname } = new URL(config.url);
  return [answerFinding(await ask(RULES, QUESTION), hostname), ...plainFinding(config.url)];
}

function answerFinding(answer: string | null, host: string): Finding {
  if (answer !== null && isJson(answer)) {
    return { state: 'ok', what: WHAT, says: `answers at ${host}; About tells members` };
  }
  return {
    state: 'problem',
    what: WHAT,
    says:
      answer === null
        ? `no answer from ${host} within ten seconds`
        : `${host} answers, but not with JSON`,
    mend: 'Check SOUNDINGS_LLM_URL, SOUNDINGS_LLM_KEY and SOUNDINGS_LLM_MODEL, or take them out. Until it answers, names of themes are found here.',
  };
}

/** Quotes over plain http are fine on this machine only. */
function plainFinding(url: string): readonly Finding[] {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || isHere(hostname)) return [];
  return [
    {
      state: 'note',
      what: WHAT,
      says: `quotes travel to ${hostname} without encryption`,
      mend: 'Use an https address, unless all of the way is yours.',
    },
  ];
}

function isHere(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
