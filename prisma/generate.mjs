// Generates the Prisma client with no network. `prisma generate` looks for a schema engine that it
// does not need and would download; any executable in its place satisfies it, so Node's own is named.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const schema = `${root}prisma/schema.prisma`;
const client = `${root}src/generated/prisma/client.ts`;

if (!existsSync(client) || statSync(client).mtimeMs < statSync(schema).mtimeMs) {
  const result = spawnSync(
    process.execPath,
    [`${root}node_modules/prisma/build/index.js`, 'generate'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  );
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}`);
    process.exit(result.status ?? 1);
  }
}
