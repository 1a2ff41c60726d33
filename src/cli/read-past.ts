import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { openFolder, openZip } from './export-files.js';
import type { PastChannel } from './past-channel.js';
import { readPastExport } from './past-export.js';
import { readPastLines } from './past-lines.js';
import { unreadable, wrongInput } from '../wrong-input.js';

const ZIP_START = 'PK';
const LINES_BYTES_MAX = 512 * 1024 * 1024;

/** Everything that can be kept of a workspace export (ZIP or folder) or a file of JSON lines. Throws `AppError('input_invalid')`. */
export async function readPast(path: string): Promise<readonly PastChannel[]> {
  try {
    return await readAny(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function readAny(path: string): Promise<readonly PastChannel[]> {
  const found = statSync(path);
  if (found.isDirectory()) return readPastExport(path, openFolder(path));
  if (firstCharacters(path) === ZIP_START) return readPastExport(path, openZip(path));
  if (found.size > LINES_BYTES_MAX) {
    throw wrongInput(path, 0, 'it is too large; split it by channel');
  }
  return readPastLines(path);
}

function firstCharacters(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(ZIP_START.length);
    return bytes.toString('latin1', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
