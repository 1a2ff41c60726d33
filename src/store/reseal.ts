import { authorContext } from './authors.js';
import type { Connection } from './connection.js';
import { installationContext } from './installations.js';

/** As many in one statement; a start that is stopped in between goes on at the next. */
const AT_ONCE = 500;

interface Kind {
  /** `id` (text), `of` (what its context is made of) and `sealed` of rows that another key than $1 sealed. */
  readonly others: string;
  /** Puts $3 in the place of $2 in the rows $1, where nothing else was put there since. */
  readonly put: string;
  readonly contextOf: (of: string) => string;
}

const KINDS: readonly Kind[] = [
  {
    others: `SELECT key AS id, key AS of, sealed FROM installation
      WHERE substring(sealed FROM 2 FOR 8) <> $1 LIMIT ${AT_ONCE}`,
    put: `UPDATE installation SET sealed = new.sealed
      FROM unnest($1::text[], $2::bytea[], $3::bytea[]) AS new (id, before, sealed)
      WHERE installation.key = new.id AND installation.sealed = new.before`,
    contextOf: installationContext,
  },
  {
    others: `SELECT r.id::text AS id, w.slack_team_id AS of, r.sealed_author AS sealed
      FROM response r JOIN channel c ON c.id = r.channel_id JOIN workspace w ON w.id = c.workspace_id
      WHERE substring(r.sealed_author FROM 2 FOR 8) <> $1 LIMIT ${AT_ONCE}`,
    put: `UPDATE response SET sealed_author = new.sealed
      FROM unnest($1::text[], $2::bytea[], $3::bytea[]) AS new (id, before, sealed)
      WHERE response.id = new.id::uuid AND response.sealed_author = new.before`,
    contextOf: authorContext,
  },
  {
    others: `SELECT v.statement_id::text || ' ' || encode(v.person_key, 'hex') AS id,
        w.slack_team_id AS of, v.sealed_voter AS sealed
      FROM vote v JOIN statement s ON s.id = v.statement_id
        JOIN channel c ON c.id = s.channel_id JOIN workspace w ON w.id = c.workspace_id
      WHERE substring(v.sealed_voter FROM 2 FOR 8) <> $1 LIMIT ${AT_ONCE}`,
    put: `UPDATE vote SET sealed_voter = new.sealed
      FROM unnest($1::text[], $2::bytea[], $3::bytea[]) AS new (id, before, sealed)
      WHERE vote.statement_id = split_part(new.id, ' ', 1)::uuid
        AND vote.person_key = decode(split_part(new.id, ' ', 2), 'hex')
        AND vote.sealed_voter = new.before`,
    contextOf: authorContext,
  },
];

/** Seals with the current key all that the previous one sealed, so that the previous one can be thrown away. Several replicas may do so at once. */
export async function resealWithCurrentKey({ pool, vault }: Connection): Promise<void> {
  for (const { others, put, contextOf } of KINDS) {
    for (;;) {
      const { rows } = await pool.query<{ id: string; of: string; sealed: Buffer }>(others, [
        vault.fingerprint,
      ]);
      if (rows.length === 0) break;
      await pool.query(put, [
        rows.map(({ id }) => id),
        rows.map(({ sealed }) => sealed),
        rows.map(({ of, sealed }) => vault.seal(contextOf(of), vault.open(contextOf(of), sealed))),
      ]);
    }
  }
}
