/** Many votes without an object each: the n-th says that person `people[n]` said `values[n]` to statement `statements[n]`. */
export interface VoteTable {
  readonly participants: readonly string[];
  readonly statementIds: readonly string[];
  readonly people: readonly number[];
  readonly statements: readonly number[];
  /** 1 agree, -1 differ, 0 not sure. */
  readonly values: readonly number[];
}

/** Votes of each of these people: the columns they voted on and what they said. */
export interface Ballots {
  readonly statements: number;
  readonly columns: readonly Int32Array[];
  readonly values: readonly Float64Array[];
}

/** The ballots of the people in `rows`, in that order; others are left out. */
export function ballotsOf(table: VoteTable, rows: readonly number[]): Ballots {
  const columns: number[][] = rows.map(() => []);
  const values: number[][] = rows.map(() => []);
  const rowOf = new Map(rows.map((person, row) => [person, row]));
  for (const [at, person] of table.people.entries()) {
    const row = rowOf.get(person);
    if (row === undefined) continue;
    columns[row]?.push(table.statements[at] ?? 0);
    values[row]?.push(table.values[at] ?? 0);
  }
  return {
    statements: table.statementIds.length,
    columns: columns.map((own) => Int32Array.from(own)),
    values: values.map((own) => Float64Array.from(own)),
  };
}
