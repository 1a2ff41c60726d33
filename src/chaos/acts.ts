import { signedHeaders } from '../bench/signed-request.js';
import type { Place } from './replies.js';
import type { Replica } from './replicas.js';
import type { World } from './trial-model.js';

export interface Act {
  /** Also the words that it leaves in the table. */
  readonly text: string;
  /** Milliseconds until its acknowledgement; Slack gives up on it after 3,000. */
  readonly ms: number;
  readonly status: number;
  /** Everything that the person was told so far. */
  told(): string;
}

let acts = 0;

/** A person keeps a win by the command, which Slack sends once and never again. */
export async function tellWin(world: World, replica: Replica, place: Place): Promise<Act> {
  acts += 1;
  const text = `Win ${acts}.`;
  const name = `win-${acts}`;
  const body = new URLSearchParams({
    command: '/soundings',
    text: `win ${text}`,
    team_id: 'T1',
    channel_id: place.slackChannelId,
    channel_name: 'chaos',
    user_id: 'U1',
    trigger_id: `${acts}.1`,
    response_url: world.slack.answersAt(name),
  }).toString();
  const startedAt = performance.now();
  // Not over the connections of the stream, which may all be held.
  const response = await fetch(replica.eventsUrl, {
    method: 'POST',
    body,
    headers: signedHeaders(world.replicas.secret, body, 'application/x-www-form-urlencoded'),
  });
  const answer = await response.text();
  return {
    text,
    ms: performance.now() - startedAt,
    status: response.status,
    told: () => [answer, ...(world.slack.answers.get(name) ?? [])].join(' '),
  };
}

/** How many wins of exactly these words stand in the table. */
export async function countWins(world: World, { text }: Act): Promise<number> {
  const [row] = await world.database.rows<{ n: number }>(
    'SELECT count(*)::int AS n FROM win WHERE text = $1',
    [text],
  );
  return row?.n ?? 0;
}
