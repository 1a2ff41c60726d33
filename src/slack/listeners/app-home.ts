import { personLanguage } from '../../flows/person-language.js';
import { type HomePages, homeView } from './home-view.js';
import type { Asking } from './answer.js';
import { type Edge, onEvent } from './edge.js';
import { parseHomeOpened } from '../payloads.js';
import { homeTab } from '../render/home.js';

type Person = Pick<Asking, 'slackTeamId' | 'slackUserId'>;

const FIRST: HomePages = { page: 0, channelPage: 0 };

/** Shows a person their Home again, at these pages; nobody waits for it. */
export function refreshHome(edge: Edge, person: Person, pages: HomePages = FIRST): void {
  const { slackTeamId, slackUserId } = person;
  edge.background.run('Home', async () => {
    const language = await personLanguage(edge.deps, person);
    const view = homeTab(await homeView(edge, { slackTeamId, slackUserId, language }, pages));
    await edge.surfaces.publishHome(slackTeamId, slackUserId, view);
  });
}

/** The Home tab: shown anew each time it is opened. */
export function listenToHomeOpened(edge: Edge): void {
  onEvent(edge, 'app_home_opened', (event, slackTeamId) => {
    const opened = parseHomeOpened(event, slackTeamId);
    if (opened !== null) refreshHome(edge, opened);
    return Promise.resolve();
  });
}
