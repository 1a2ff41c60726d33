import { AppError } from '../errors.js';
import type { View } from './modal.js';
import { type Of, type Part, send } from './part.js';

const HOME_MS_MAX = 15_000;

/** In the form of the settings, which comes filled in as it stands. */
export async function offerGroups(part: Part, { lines }: Of<'offer groups'>): Promise<void> {
  const { acts } = part.stage;
  const view = await acts.opening(part.by, () =>
    acts.command(part.by, part.scene.place, '/soundings setup'),
  );
  await send(part, view, { soundings_lenses: lines });
}

/** In the person's own Home, as it is shown just then. */
export async function chooseGroup(part: Part, { group }: Of<'choose a group'>): Promise<void> {
  await part.stage.acts.chooseIn(part.by, await homeOf(part), group);
  await part.stage.relay.settle();
}

/** Home follows its opening: nobody waits for it. */
async function homeOf({ stage, by }: Part): Promise<View> {
  const { calls } = stage.workspace.recorder;
  const from = calls.length;
  const startedMs = performance.now();
  await stage.relay.openHome(by);
  // Every so many events comes late: the person would wait for the next one.
  await stage.relay.delivery.flush();
  while (performance.now() - startedMs < HOME_MS_MAX) {
    const isShown = calls.slice(from).some(({ method }) => method === 'views.publish');
    const home = isShown ? stage.acts.home(by) : null;
    if (home !== null) return home;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new AppError('internal', `The app showed ${by} no Home.`);
}
