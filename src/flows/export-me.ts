import type { FlowDeps } from './deps.js';
import { myData } from './my-data.js';

/** All that is kept of a person as readable JSON, for that person alone. */
export async function exportMe(
  deps: FlowDeps,
  input: { slackTeamId: string; slackUserId: string },
): Promise<{ readonly fileName: string; readonly json: string }> {
  const { settings, responses } = await myData(deps, input);
  const words = responses.map((response) => ({
    channel: response.channelName,
    question: response.question,
    source: response.source,
    ts: response.ts,
    saidAt: response.saidAt,
    text: response.text,
    mayBeQuoted: response.isQuotable,
    digest: response.cycle,
  }));
  return {
    fileName: 'my-words-in-soundings.json',
    json: `${JSON.stringify({ settings, words }, null, 2)}\n`,
  };
}
