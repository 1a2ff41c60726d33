import { z } from 'zod';
import type { Clock } from '../clock.js';
import { languageOfLocale } from '../core/words/language-of-locale.js';
import { AppError } from '../errors.js';
import type { SlackPerson } from './messenger-model.js';
import { failureOf } from './slack-failure.js';
import { createTimedCache } from './timed-cache.js';
import type { Workspaces } from './web-client.js';

const TTL_MS = 5 * 60_000;
const PEOPLE_MAX = 20_000;

const flag = z.boolean().optional().catch(undefined);
const UserInfo = z.object({
  user: z.object({
    id: z.string(),
    team_id: z.string().optional(),
    name: z.string().optional(),
    real_name: z.string().optional(),
    tz: z.string().nullish(),
    locale: z.string().optional().catch(undefined),
    deleted: flag,
    is_bot: flag,
    is_app_user: flag,
    is_admin: flag,
    is_owner: flag,
    is_restricted: flag,
    is_ultra_restricted: flag,
    is_stranger: flag,
    enterprise_user: z.object({ teams: z.array(z.string()).optional() }).optional(),
    profile: z
      .object({ display_name: z.string().optional(), real_name: z.string().optional() })
      .optional(),
  }),
});
type User = z.infer<typeof UserInfo>['user'];

const firstNonEmpty = (...names: readonly (string | undefined)[]): string =>
  names.find((name) => name !== undefined && name.trim() !== '') ?? 'somebody';

function isExternal(user: User, slackTeamId: string): boolean {
  if (user.is_stranger === true) return true;
  if (user.team_id === undefined || user.team_id === slackTeamId) return false;
  // In an organisation with several workspaces a colleague's home may be another one of them.
  return user.enterprise_user?.teams?.includes(slackTeamId) !== true;
}

function personOf(user: User, slackTeamId: string): SlackPerson {
  const { profile } = user;
  return {
    slackUserId: user.id,
    slackTeamId: user.team_id ?? slackTeamId,
    name: firstNonEmpty(profile?.display_name, profile?.real_name, user.real_name, user.name),
    zone: user.tz === undefined || user.tz === null || user.tz === '' ? null : user.tz,
    language: languageOfLocale(user.locale),
    isBot: user.is_bot === true || user.id === 'USLACKBOT',
    isDeactivated: user.deleted === true,
    isGuest: user.is_restricted === true || user.is_ultra_restricted === true,
    isExternal: isExternal(user, slackTeamId),
    isWorkspaceAdmin: user.is_admin === true || user.is_owner === true,
  };
}

export interface People {
  /** Who that is, as Slack says, at most 5 minutes old. Throws `AppError('slack_refused')` when Slack does not say. */
  person(slackTeamId: string, slackUserId: string): Promise<SlackPerson>;
  forget(slackTeamId: string, slackUserId: string): void;
}

/** People by users.info, kept for at most 5 minutes and forgotten when Slack tells of a change. */
export function createPeople(workspaces: Workspaces, clock: Clock): People {
  const cache = createTimedCache<SlackPerson>({ ttlMs: TTL_MS, max: PEOPLE_MAX, clock });
  const keyOf = (team: string, user: string): string => `${team}/${user}`;

  async function load(slackTeamId: string, slackUserId: string): Promise<SlackPerson> {
    const { reads } = await workspaces.get(slackTeamId);
    try {
      const answer = await reads.apiCall('users.info', {
        user: slackUserId,
        include_locale: true,
      });
      return personOf(UserInfo.parse(answer).user, slackTeamId);
    } catch (error) {
      const { reason } = failureOf(error);
      throw new AppError('slack_refused', `Slack did not say who that is (${reason})`, {
        cause: error,
      });
    }
  }

  return {
    person: (slackTeamId, slackUserId) =>
      cache.get(keyOf(slackTeamId, slackUserId), () => load(slackTeamId, slackUserId)),
    forget: (slackTeamId, slackUserId) => {
      cache.forget(keyOf(slackTeamId, slackUserId));
    },
  };
}
