import { seededRandom } from './seeded-random.js';
import { mean } from './partition-scores.js';

const DRAWS = 200;

/** Mean of the values with a 90 % bootstrap interval over them; no interval from fewer than two. */
export function meanWithInterval(values: readonly number[]): string {
  const centre = shown(mean(values));
  if (values.length < 2) return centre;
  const random = seededRandom(3);
  const means = Array.from({ length: DRAWS }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] ?? 0)),
  ).toSorted((a, b) => a - b);
  const low = means[Math.floor(DRAWS * 0.05)] ?? 0;
  const high = means[Math.floor(DRAWS * 0.95)] ?? 0;
  return `${centre} [${shown(low)}–${shown(high)}]`;
}

function shown(value: number): string {
  return value.toFixed(2).replace(/^(-?)0\./, '$1.');
}
