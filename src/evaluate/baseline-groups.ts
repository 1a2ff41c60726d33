import { weighTerms } from '../core/reading/term-weights.js';
import { createVectorOf, type UnitVector } from '../core/reading/unit-vectors.js';
import { readReplies } from '../core/reading/read-units.js';
import { asReplies } from './engine-groups.js';
import { seededRandom } from './seeded-random.js';
import type { ThemeChannel } from './theme-sets.js';

type Centre = ReadonlyMap<number, number>;

const ROUNDS_MAX = 15;
const SILHOUETTE_TEXTS_MAX = 250;
const SHARES_OF_N = [0.02, 0.04, 0.07, 0.11, 0.16] as const;

/** TF-IDF with spherical k-means, k of five candidates by mean silhouette: what most tools do. */
export function kMeansGroups(
  channel: Pick<ThemeChannel, 'texts' | 'questions'>,
): readonly string[] {
  const vectors = textVectors(channel);
  let best: { readonly score: number; readonly groups: readonly number[] } | null = null;
  for (const share of SHARES_OF_N) {
    const k = Math.max(2, Math.min(vectors.length, Math.round(vectors.length * share)));
    const groups = kMeans(vectors, k);
    const score = silhouette(vectors, groups);
    if (best === null || score > best.score) best = { score, groups };
  }
  return (best?.groups ?? []).map(String);
}

/** As many groups as the k-means baseline found, filled by chance. */
export function randomGroups(like: readonly string[]): readonly string[] {
  const labels = [...new Set(like)];
  const random = seededRandom(11);
  return like.map(() => labels[Math.floor(random() * labels.length)] ?? '');
}

/** One vector a text: its first unit stands for texts without words. */
function textVectors(channel: Pick<ThemeChannel, 'texts' | 'questions'>): readonly UnitVector[] {
  const read = readReplies(asReplies(channel), []);
  const units = read.flatMap((reply) => reply.units);
  const vectorOf = createVectorOf(weighTerms(units));
  return read.map((reply) => {
    const sum = new Map<number, number>();
    for (const unit of reply.units) {
      const { ids, weights } = vectorOf(unit);
      ids.forEach((id, at) => sum.set(id, (sum.get(id) ?? 0) + (weights[at] ?? 0)));
    }
    const norm =
      Math.sqrt([...sum.values()].reduce((total, value) => total + value * value, 0)) || 1;
    const ids = Int32Array.from([...sum.keys()].toSorted((a, b) => a - b));
    const weights = Float64Array.from(ids, (id) => (sum.get(id) ?? 0) / norm);
    return { ids, weights, meaning: null, mass: norm, unit: reply.units[0] ?? EMPTY_UNIT };
  });
}

const EMPTY_UNIT: UnitVector['unit'] = {
  key: '',
  replyId: '',
  start: 0,
  end: 0,
  language: 'other',
  words: [],
  terms: { ids: new Int32Array(0), weights: new Float64Array(0) },
  reply: {
    id: '',
    threadId: '',
    authorId: '',
    saidAt: new Date(0),
    text: '',
    question: null,
    isPrivate: false,
  },
};

function kMeans(vectors: readonly UnitVector[], k: number): readonly number[] {
  const random = seededRandom(7);
  const picked = new Set<number>();
  while (picked.size < k) picked.add(Math.floor(random() * vectors.length));
  let centres: readonly Centre[] = [...picked].map((at) => centreOf([vectors[at]]));
  let groups: readonly number[] = [];
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const next = vectors.map((vector) => nearest(vector, centres));
    if (next.every((group, at) => group === groups[at])) break;
    groups = next;
    centres = centres.map((centre, group) => {
      const own = vectors.filter((_, at) => groups[at] === group);
      return own.length === 0 ? centre : centreOf(own);
    });
  }
  return groups;
}

function centreOf(vectors: readonly (UnitVector | undefined)[]): Centre {
  const sum = new Map<number, number>();
  for (const vector of vectors) {
    vector?.ids.forEach((id, at) => sum.set(id, (sum.get(id) ?? 0) + (vector.weights[at] ?? 0)));
  }
  const norm = Math.sqrt([...sum.values()].reduce((total, value) => total + value * value, 0)) || 1;
  return new Map([...sum].map(([id, value]) => [id, value / norm]));
}

function similarity({ ids, weights }: UnitVector, centre: Centre): number {
  return ids.reduce((sum, id, at) => sum + (weights[at] ?? 0) * (centre.get(id) ?? 0), 0);
}

function nearest(vector: UnitVector, centres: readonly Centre[]): number {
  let [best, bestScore] = [0, -1];
  centres.forEach((centre, at) => {
    const score = similarity(vector, centre);
    if (score > bestScore) [best, bestScore] = [at, score];
  });
  return best;
}

/** Mean silhouette by cosine distance to centres (the simplified form), over at most 250 texts. */
function silhouette(vectors: readonly UnitVector[], groups: readonly number[]): number {
  const labels = [...new Set(groups)];
  const centres = labels.map((label) => centreOf(vectors.filter((_, at) => groups[at] === label)));
  const step = Math.max(1, Math.floor(vectors.length / SILHOUETTE_TEXTS_MAX));
  let [sum, count] = [0, 0];
  for (let at = 0; at < vectors.length; at += step) {
    const vector = vectors[at];
    if (vector === undefined) continue;
    const distances = centres.map((centre) => 1 - similarity(vector, centre));
    const own = distances[labels.indexOf(groups[at] ?? -1)] ?? 1;
    const other = Math.min(...distances.filter((_, place) => labels[place] !== groups[at]));
    sum += Math.max(own, other) === 0 ? 0 : (other - own) / Math.max(own, other);
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
