import type { Log } from '../log.js';

const nothing = (): void => undefined;

/** Keeps what is measured or broken on purpose from filling the screen. */
export const silentLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
