import type { Digest } from './digest-model.js';

/** A digest as JSON holds it: its instants are ISO texts. */
export type DigestJson = Omit<Digest, 'fromAt' | 'toAt'> & {
  readonly fromAt: string;
  readonly toAt: string;
};

/** A digest from its own JSON. It is trusted: only `JSON.stringify` of a digest goes in. */
export function reviveDigest(json: DigestJson): Digest {
  return { ...json, fromAt: new Date(json.fromAt), toAt: new Date(json.toAt) };
}
