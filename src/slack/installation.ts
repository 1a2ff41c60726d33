import type { Installation } from '@slack/oauth';
import { z } from 'zod';

/** What is kept of one installation, sealed: the bot alone, nobody's own token. */
const Kept = z.object({
  token: z.string(),
  botUserId: z.string(),
  botId: z.string().nullable(),
  isForOrganisation: z.boolean(),
  /** Set where Slack gives out tokens that expire. */
  refresh: z.object({ token: z.string(), expiresAt: z.number() }).nullable(),
});
export type KeptInstallation = z.infer<typeof Kept>;

export function readInstallation(value: string): KeptInstallation {
  return Kept.parse(JSON.parse(value));
}

export function writeInstallation(kept: KeptInstallation): string {
  return JSON.stringify(kept);
}

/** What Slack said of an installation as it is kept, and by which key: the workspace, or the organisation; null when it is of no use. */
export function keptFrom(
  installation: Installation,
): { readonly key: string; readonly kept: KeptInstallation } | null {
  const { bot, team, enterprise, isEnterpriseInstall } = installation;
  const isForOrganisation = isEnterpriseInstall === true;
  const key = isForOrganisation ? enterprise?.id : team?.id;
  if (bot === undefined || key === undefined) return null;
  const { refreshToken, expiresAt } = bot;
  return {
    key,
    kept: {
      token: bot.token,
      botUserId: bot.userId,
      botId: bot.id,
      isForOrganisation,
      refresh:
        refreshToken === undefined || expiresAt === undefined
          ? null
          : { token: refreshToken, expiresAt: expiresAt * 1000 },
    },
  };
}
