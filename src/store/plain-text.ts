import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.js';

const NUL = new RegExp(String.fromCharCode(0), 'gu');
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const jsonObject = z.custom<Prisma.InputJsonObject>(
  (value) => typeof value === 'object' && value !== null,
);

/** Text as PostgreSQL can hold it: no NUL, no half of a character pair. What was stored is then what was given. */
export function storable(text: string): string {
  return text.replace(NUL, '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** An object as JSON that PostgreSQL can hold; instants become ISO texts, what is undefined is left out. */
export function storableJson(value: object): Prisma.InputJsonObject {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? storable(part) : part,
  );
  return jsonObject.parse(JSON.parse(text));
}

/** False for what cannot be an id of ours: nothing has it, and PostgreSQL would refuse the question. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
