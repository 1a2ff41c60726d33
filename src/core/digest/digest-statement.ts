import type { Statement } from '../votes/statement.js';
import { acrossInWords } from '../votes/lens.js';
import { votersOf } from '../votes/statement.js';
import { votesInWords } from '../votes/vote-words.js';
import { inRoutingOrder } from '../votes/routing.js';
import { QUOTE_CHARS_MAX } from './digest-limits.js';
import type { Digest, DigestStatement, DigestVoted } from './digest-model.js';
import { quoteSpan } from './digest-quotes.js';
import type { DigestSource } from './digest-source.js';
import type { Language, Quote } from '../model.js';

/** A statement may come back into a digest's thread after this many. */
const AGAIN_AFTER = 4;

/** How many said what, and whether it is so in every group. */
export function votedInWords(voted: DigestVoted, language?: Language): string {
  return [votesInWords(voted, language), ...(voted.across ?? [])].join(' ');
}

/** The one statement that this digest's thread puts to a vote; null when none is open. */
export function statementOf(source: DigestSource): DigestStatement | null {
  const { number, channelId } = source.input;
  const open = (source.input.statements ?? []).filter(
    ({ shownIn }) => shownIn === null || shownIn <= number - AGAIN_AFTER,
  );
  for (const statement of inRoutingOrder(open, `${channelId} ${number}`)) {
    const quote = quoteOf(source, statement);
    if (quote !== null) return { statementId: statement.id, quote };
  }
  return null;
}

/** What came of the statement of the digest before; null when nobody voted, or its words are gone. */
export function votedOf(source: DigestSource): DigestVoted | null {
  const asked = source.input.previous?.statement ?? null;
  const statement = source.input.statements?.find(({ id }) => id === asked?.statementId);
  if (statement === undefined || votersOf(statement.count) === 0) return null;
  const quote = quoteOf(source, statement);
  if (quote === null) return null;
  const across = acrossInWords(source.input.votedByLens ?? [], source.input.language);
  const lines = across.length === 0 ? {} : { across };
  return { statementId: statement.id, quote, ...statement.count, ...lines };
}

function quoteOf(source: DigestSource, { responseId, start, end }: Statement): Quote | null {
  return quoteSpan(source, { replyId: responseId, start, end }, QUOTE_CHARS_MAX);
}

/** Quotes that are put to a vote, or were. */
export function quotesVotedOn({ statement, voted }: Digest): readonly Quote[] {
  return [statement, voted].flatMap((one) => one?.quote ?? []);
}

/** The digest without what was put to a vote of one response, by its id. */
export function withoutStatementsOf(digest: Digest, responseId: string): Digest {
  const kept = <T extends DigestStatement>(one: T | null | undefined): T | null =>
    one?.quote.responseId === responseId ? null : (one ?? null);
  if (!quotesVotedOn(digest).some((quote) => quote.responseId === responseId)) return digest;
  return { ...digest, statement: kept(digest.statement), voted: kept(digest.voted) };
}
