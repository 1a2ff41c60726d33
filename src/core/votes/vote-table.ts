/** Many votes without an object each: the n-th says that person `people[n]` said `values[n]` to statement `statements[n]`. */
export interface VoteTable {
  readonly participants: readonly string[];
  readonly statementIds: readonly string[];
  readonly people: readonly number[];
  readonly statements: readonly number[];
  /** 1 agree, -1 differ, 0 not sure. */
  readonly values: readonly number[];
}

/** Votes of some people, one after the other: the row of person n goes from `from[n]` to `from[n + 1]`. */
export interface Ballots {
  readonly statements: number;
  readonly people: number;
  readonly from: Int32Array;
  /** The statements voted on, and what was said. */
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** The ballots of the people in `rows`, in that order; others are left out. */
export function ballotsOf(table: VoteTable, rows: readonly number[]): Ballots {
  const rowOf = new Int32Array(table.participants.length).fill(-1);
  for (const [row, person] of rows.entries()) rowOf[person] = row;
  const rowAt = Int32Array.from(table.people, (person) => rowOf[person] ?? -1);
  const from = startsOf(rowAt, rows.length);
  const next = from.slice();
  const columns = new Int32Array(from[rows.length] ?? 0);
  const values = new Float64Array(columns.length);
  for (let at = 0; at < rowAt.length; at += 1) {
    const row = rowAt[at] ?? -1;
    if (row < 0) continue;
    const place = next[row] ?? 0;
    next[row] = place + 1;
    columns[place] = table.statements[at] ?? 0;
    values[place] = table.values[at] ?? 0;
  }
  return { statements: table.statementIds.length, people: rows.length, from, columns, values };
}

/** Where each row begins, and where the last one ends, by how many votes each has. */
function startsOf(rowAt: Int32Array, rows: number): Int32Array {
  const from = new Int32Array(rows + 1);
  for (const row of rowAt) {
    if (row >= 0) from[row + 1] = (from[row + 1] ?? 0) + 1;
  }
  for (let row = 0; row < rows; row += 1) from[row + 1] = (from[row + 1] ?? 0) + (from[row] ?? 0);
  return from;
}
