import type { Usage } from './child.js';

/** Loaded into the app ahead of it (`--import`), so that it can be asked what it uses: nothing of this is in the product. */
process.on('message', (when) => {
  const { user, system } = process.cpuUsage();
  if (when === 'collected') globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const usage: Usage = {
    cpuMs: (user + system) / 1000,
    residentMb: rss / 2 ** 20,
    heapMb: heapUsed / 2 ** 20,
  };
  process.send?.(usage);
});
process.channel?.unref();
