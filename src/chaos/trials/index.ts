import type { Trial } from '../trial-model.js';
import { backup } from './backup.js';
import { BY_TEST } from './by-test.js';
import { oncePerDate } from './calendar.js';
import { changedWhileDue, clockSteps, late } from './clock.js';
import { burst, duplicates, killedWhileTaking, withheld } from './ingest.js';
import { copies, orders } from './orders.js';
import { databaseAway, databaseCrashes, databaseFails } from './outage.js';
import { lineFails } from './line.js';
import { rush, slackAway } from './pace.js';
import { killedWhilePosting, replicasKilled, slackFails } from './posting.js';
import { migrations, zombies } from './replicas.js';
import { rolling } from './rolling.js';
import { erased } from './erased.js';
import { sockets } from './socket.js';
import { stoppedUnderLoad } from './stop.js';
import { abuse, signatures } from './strangers.js';
import { blind, forged, refusedChannels } from './slack-trouble.js';

/** By the numbers of the tests that they stand for. */
export const TRIALS: readonly Trial[] = [
  duplicates,
  copies,
  orders,
  killedWhileTaking,
  databaseAway,
  withheld,
  burst,
  sockets,
  killedWhilePosting,
  slackFails,
  blind,
  slackAway,
  rush,
  forged,
  refusedChannels,
  oncePerDate,
  clockSteps,
  late,
  changedWhileDue,
  databaseCrashes,
  databaseFails,
  lineFails,
  replicasKilled,
  zombies,
  migrations,
  rolling,
  backup,
  stoppedUnderLoad,
  erased,
  signatures,
  abuse,
  ...BY_TEST,
];
