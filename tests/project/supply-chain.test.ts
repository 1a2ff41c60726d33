import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

const Lock = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      link: z.boolean().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});
const Package = z.object({ dependencies: z.record(z.string(), z.string()) });

const all = Object.entries(Lock.parse(read('package-lock.json')).packages).filter(
  ([path]) => path !== '',
);
/** What runs with the app; the rest builds and tests it. */
const running = all.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);

/** Licences that ask for no more than to be named. */
const FREE = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unlicense',
  'BlueOak-1.0.0',
  'PostgreSQL',
]);

describe('what comes with the app', () => {
  it('is under licences that ask for no more than to be named', () => {
    const others = running.filter(([, { license }]) => !FREE.has(license ?? ''));
    expect(others.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
    expect(running.length).toBeGreaterThan(50);
  });

  it('is what the lockfile says, by its hash, and from nowhere but the registry', () => {
    const loose = all.filter(
      ([, { integrity, resolved, link }]) =>
        link === true ||
        integrity?.startsWith('sha512-') !== true ||
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('is asked for in one exact version each, and there are few', () => {
    const { dependencies } = Package.parse(read('package.json'));
    const open = Object.entries(dependencies).filter(
      ([, wanted]) => !/^\d+\.\d+\.\d+$/u.test(wanted),
    );
    expect(open).toEqual([]);
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(20);
  });
});
