import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { AppError } from '../errors.js';
import { wrongInput } from '../wrong-input.js';

/** A ZIP bomb is small outside and large inside, so what is inside is added up before any of it is unpacked. */
const UNPACKED_BYTES_MAX = 512 * 1024 * 1024;
const ZIP_BYTES_MAX = 512 * 1024 * 1024;
const FILES_MAX = 200_000;
const FILE_BYTES_MAX = 64 * 1024 * 1024;

/** The files of an export by name (`channels.json`, `general/2024-01-02.json`), wherever they lie. */
export interface ExportFiles {
  readonly names: readonly string[];
  /** The text of one of `names`. */
  read(name: string): string;
}

const WANTED = /^(?:(?:channels|groups|users)\.json|[^/]+\/\d{4}-\d{2}-\d{2}\.json)$/u;

function refuse(path: string, what: string): never {
  throw wrongInput(path, 0, what);
}

/** Opens the ZIP of a workspace export in memory; nothing is written to disk. Throws `AppError('input_invalid')`. */
export function openZip(path: string): ExportFiles {
  if (statSync(path).size > ZIP_BYTES_MAX) {
    refuse(path, 'it is too large to read as a ZIP. Unpack it and give the folder.');
  }
  let bytes = 0;
  let files = 0;
  const roots: string[] = [];
  const take = (name: string, size: number): boolean => {
    files += 1;
    if (files > FILES_MAX) refuse(path, `it holds more than ${FILES_MAX} files`);
    if (isTrick(name))
      refuse(path, `it holds the name "${name.slice(0, 80)}", which leads outside`);
    const short = name.replace(/^.*?(?=[^/]+(?:\/\d{4}-\d{2}-\d{2})?\.json$)/u, '');
    if (!WANTED.test(short)) return false;
    bytes += size;
    if (size > FILE_BYTES_MAX || bytes > UNPACKED_BYTES_MAX) {
      refuse(
        path,
        'it holds too much. Unpack it and give the folder, or import one channel at a time.',
      );
    }
    if (short === 'channels.json') roots.push(name.slice(0, -short.length));
    return true;
  };
  const unzipped = unzip(path, take);
  const root = roots.sort((a, b) => a.length - b.length)[0] ?? '';
  const byName = new Map(
    Object.entries(unzipped)
      .filter(([name]) => name.startsWith(root) && WANTED.test(name.slice(root.length)))
      .map(([name, content]) => [name.slice(root.length), content]),
  );
  return {
    names: [...byName.keys()].sort(),
    read: (name) => new TextDecoder().decode(byName.get(name)),
  };
}

function unzip(
  path: string,
  take: (name: string, size: number) => boolean,
): Record<string, Uint8Array> {
  try {
    // `originalSize` is what the archive claims; fflate unpacks into a buffer of just that size, so a lie gains nothing.
    return unzipSync(readFileSync(path), {
      filter: ({ name, originalSize }) => take(name, originalSize),
    });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw wrongInput(path, 0, 'it is damaged, or no ZIP');
  }
}

function isTrick(name: string): boolean {
  return /^(?:\/|[A-Za-z]:)|\\|\0|(?:^|\/)\.\.(?:\/|$)/u.test(name);
}

/** Opens an unpacked export. Links are not followed. Throws `AppError('input_invalid')` for a folder that holds no export. */
export function openFolder(path: string): ExportFiles {
  const folders = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const days = folders.flatMap(({ name }) =>
    readdirSync(join(path, name), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${name}/${entry.name}`),
  );
  const lists = ['channels.json', 'groups.json', 'users.json'].filter((name) =>
    existsSync(join(path, name)),
  );
  return {
    names: [...lists, ...days.filter((name) => WANTED.test(name)).sort()],
    read: (name) => {
      const file = join(path, name);
      if (statSync(file).size > FILE_BYTES_MAX) refuse(file, 'it is too large');
      return readFileSync(file, 'utf8');
    },
  };
}
