import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../clock.js';
import { readConfig } from '../config.js';
import { createSoundings, type Soundings } from '../soundings.js';
import { startWorkspace, type Newcomer, type Workspace } from './emulator.js';
import { moveClock, type MovedClock } from './moved-clock.js';
import { createActs, type Acts } from './relay-acts.js';
import { createRelay, type Relay } from './relay.js';
import { startViewer, type Viewer, type ZoneOf } from './viewer.js';
import { createJsonLog } from '../json-log.js';
import type { Logger } from 'pino';

/** Everything that a story needs: the workspace, its people's hands, the real app, and the hour. */
export interface Stage {
  readonly workspace: Workspace;
  readonly relay: Relay;
  readonly acts: Acts;
  readonly soundings: Soundings;
  readonly viewer: Viewer;
  readonly clock: MovedClock;
  /** Undoes it all, whatever happened in between. */
  strike(): Promise<void>;
}

/** Warnings and errors of the app go to stderr, so that stdout stays the story. */
const stageLog = (): Logger => createJsonLog('error', 'stderr');

/** A form must be opened within three seconds of a press, by this clock: thirty real ones. */
const PACE = 0.1;

type Undo = () => Promise<void> | void;

/** Undoes in reverse; one that fails stops no other. */
async function undoAll(undo: Undo[]): Promise<void> {
  for (let last = undo.pop(); last !== undefined; last = undo.pop()) {
    try {
      await last();
    } catch {
      // What is left over is in a temporary folder; there is nobody to tell and nothing to do.
    }
  }
}

/** A folder of its own that another user may enter: as root, the database server runs as somebody else. */
async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'soundings-demo-'));
  await chmod(folder, 0o711);
  return folder;
}

function configFor(workspace: Workspace, folder: string) {
  return readConfig({
    SLACK_BOT_TOKEN: workspace.bot.token,
    SLACK_SIGNING_SECRET: workspace.signingSecret,
    SLACK_API_URL: workspace.apiUrl,
    HOST: '127.0.0.1',
    PORT: '0',
    SOUNDINGS_DATA_DIR: join(folder, 'data'),
  });
}

/** Sets the stage: clock, emulator, embedded database, and the app over signed HTTP, on free ports and in a folder that goes with it. */
export async function setStage(
  people: readonly Newcomer[],
  beginsAt: Date,
  { log = stageLog(), zoneOf }: { readonly log?: Logger; readonly zoneOf?: ZoneOf } = {},
): Promise<Stage> {
  const undo: Undo[] = [];
  try {
    const folder = await makeFolder();
    undo.push(() => rm(folder, { recursive: true, force: true }));
    const clock = moveClock(PACE);
    undo.push(() => {
      clock.restore();
    });
    clock.moveTo(beginsAt);
    const workspace = await startWorkspace('harbour', people);
    undo.push(() => workspace.stop());
    const soundings = await createSoundings(configFor(workspace, folder), {
      clock: systemClock,
      log,
      isTicking: false,
    });
    undo.push(() => soundings.stop());
    const { httpUrl } = await soundings.start();
    const app = {
      url: `${httpUrl.replace(/\/$/, '')}/slack/events`,
      signingSecret: workspace.signingSecret,
    };
    const viewer = await startViewer(workspace, zoneOf);
    undo.push(() => viewer.stop());
    return {
      workspace,
      soundings,
      viewer,
      clock,
      relay: createRelay(workspace, app),
      acts: createActs(workspace, app),
      strike: () => undoAll(undo),
    };
  } catch (error) {
    await undoAll(undo);
    throw error;
  }
}

/** Ticks of one moment: a digest's parts follow its top message one by one. */
const TICKS_MAX = 12;

/** Moves the hour and lets the app do what is due, until a tick posts nothing more. */
export async function tickAt({ clock, soundings, workspace, relay }: Stage, at: Date) {
  clock.moveTo(at);
  await relay.settle();
  for (let ticks = 0; ticks < TICKS_MAX; ticks += 1) {
    const before = posted(workspace);
    await soundings.tick();
    if (posted(workspace) === before) break;
  }
  await relay.settle();
}

const posted = ({ recorder }: Workspace): number =>
  recorder.calls.filter(({ method }) => method === 'chat.postMessage').length;
