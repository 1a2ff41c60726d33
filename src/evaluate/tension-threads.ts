import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Reply, Span } from '../core/reading/analysis-model.js';

/** Where a side's words stand, given by hand: a reply, or a part of one. */
export type GivenSide = readonly Span[];

/** A short thread written for this project, with what a reader finds in it. */
export interface TensionThread {
  readonly name: string;
  readonly kind: string;
  readonly replies: readonly Reply[];
  /** Null in a trap: nothing in it should be shown as a tension. */
  readonly sides: readonly [GivenSide, GivenSide] | null;
  /** Kept out of tuning: the first of every three, in the order of the files. */
  readonly isHeldOut: boolean;
}

const FOLDER = new URL('../../src/evaluate/tension-threads/', import.meta.url);
const FILES = ['work', 'care', 'together', 'other-tongues'];
const FIRST_AT = Date.UTC(2026, 0, 5, 8);
const HOUR_MS = 3_600_000;

/** All threads: a heading, the question, a line for each reply, and the sides by number of reply. */
export async function readTensionThreads(): Promise<readonly TensionThread[]> {
  const texts = await Promise.all(
    FILES.map((file) => readFile(fileURLToPath(new URL(`${file}.txt`, FOLDER)), 'utf8')),
  );
  return texts
    .flatMap((text) => text.split(/^## /m).filter((part) => part.trim() !== ''))
    .map((part, at) => threadOf(part.trim().split('\n'), at));
}

function threadOf([heading = '', ...lines]: readonly string[], at: number): TensionThread {
  const [name = '', , kind = ''] = heading.split(' · ');
  const question = lines.find((line) => line.startsWith('? '))?.slice(2) ?? null;
  const replies = lines
    .filter((line) => !/^[?=] /.test(line))
    .map((line, place): Reply => {
      const [authorId = '', ...said] = line.split(': ');
      return {
        id: `${String(at).padStart(3, '0')}-${place + 1}`,
        threadId: `thread ${at}`,
        authorId,
        saidAt: new Date(FIRST_AT + at * HOUR_MS + place * 60_000),
        text: said.join(': '),
        question,
        isPrivate: false,
      };
    });
  const given = lines.find((line) => line.startsWith('= '))?.slice(2);
  const [one, other] = given?.split(' | ').map((side) => sideOf(side, replies, heading)) ?? [];
  return {
    name,
    kind,
    replies,
    sides: one === undefined || other === undefined ? null : [one, other],
    isHeldOut: at % 3 === 0,
  };
}

function sideOf(side: string, replies: readonly Reply[], heading: string): GivenSide {
  const [, number, words] = /^(\d) ?(?:"(.+)")?$/.exec(side) ?? [];
  const reply = replies[Number(number) - 1];
  const start = words === undefined ? 0 : (reply?.text.indexOf(words) ?? -1);
  if (reply === undefined || start < 0)
    throw new RangeError(`The sides of "${heading}" are not in its replies: ${side}`);
  return [{ replyId: reply.id, start, end: start + (words ?? reply.text).length }];
}
