import { z } from 'zod';
import type { Language } from '../core/model.js';
import { wordsIn } from '../core/words/words-in.js';
import type { DeliveredTo } from './web-client.js';

const Body = z.object({
  type: z.string().optional(),
  command: z.string().optional(),
  response_url: z.string().optional(),
  team: z.object({ id: z.string() }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  channel: z.object({ id: z.string() }).optional(),
  user: z.object({ id: z.string() }).optional(),
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  user_id: z.string().nullish(),
  channel_id: z.string().nullish(),
  view: z
    .object({ blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string() })) })
    .optional()
    .catch(undefined),
});
type Body = z.infer<typeof Body>;

/** How to tell a person that an act failed or takes long: in the acknowledgement, or in a note in that channel. */
export interface BadNews {
  readonly ack: Record<string, unknown> | undefined;
  readonly whisper: {
    readonly slackTeamId: string | null;
    readonly slackEnterpriseId: string | null;
    readonly slackChannelId: string;
    readonly slackUserId: string;
    readonly text: string;
  } | null;
}

function inModal(body: Body, words: string): BadNews {
  const field = body.view?.blocks.find((block) => block.type === 'input')?.block_id;
  // An error under a field keeps the modal open, with all that the person wrote still in it.
  return field === undefined
    ? { ack: undefined, whisper: null }
    : { ack: { response_action: 'errors', errors: { [field]: words } }, whisper: null };
}

function badNews(raw: unknown, words: string): BadNews {
  const parsed = Body.safeParse(raw);
  if (!parsed.success) return { ack: undefined, whisper: null };
  const body = parsed.data;
  if (body.command !== undefined) {
    return { ack: { response_type: 'ephemeral', text: words }, whisper: null };
  }
  if (body.type === 'view_submission') return inModal(body, words);
  return {
    ack: undefined,
    whisper:
      body.channel === undefined || body.user === undefined
        ? null
        : {
            slackTeamId: body.team?.id ?? null,
            slackEnterpriseId: body.enterprise?.id ?? null,
            slackChannelId: body.channel.id,
            slackUserId: body.user.id,
            text: words,
          },
  };
}

/** Who acted and where. */
export interface Actor extends DeliveredTo {
  readonly slackUserId: string;
  readonly slackChannelId: string | null;
}

type Named = { readonly id: string } | null | undefined;

const idOr = (id: string | null | undefined, named: Named): string | null =>
  id ?? named?.id ?? null;

/** Who acted, as the body of a command or a press says it; null where it does not. */
export function actorOf(raw: unknown): Actor | null {
  const { data: body } = Body.safeParse(raw);
  if (body === undefined) return null;
  const { team_id: team, enterprise_id: enterprise, user_id: user, channel_id: channel } = body;
  const slackUserId = user ?? body.user?.id;
  if (slackUserId === undefined) return null;
  return {
    slackTeamId: idOr(team, body.team),
    slackEnterpriseId: idOr(enterprise, body.enterprise),
    slackUserId,
    slackChannelId: idOr(channel, body.channel),
  };
}

/** For an act that failed: it says so in words, so that nobody believes it was kept. */
export function notSaved(body: unknown, language?: Language): BadNews {
  return badNews(body, wordsIn(language).errors.notSaved);
}

/** For an act that has no answer after most of Slack's 3 seconds. A button is acknowledged silently: its answer may still come. */
export function stillWorking(body: unknown, language?: Language): BadNews {
  return { ...badNews(body, wordsIn(language).errors.stillWorking), whisper: null };
}
