/** People with fewer votes keep them in a map; then a cell a statement takes less, if they voted on enough of them. */
const FEW = 32;
/** Cells that one vote may take. */
const CELLS_A_VOTE = 16;
const UNSAID = 2;

interface Own {
  few: Map<number, number> | null;
  cells: Int8Array;
}

/** Remembers what each person said to each statement, and tells what they said before: null for nothing. A million entries of maps would take seconds. */
export function createSaid(): (person: number, statement: number, value: number) => number | null {
  const all: Own[] = [];
  return (person, statement, value) => {
    const own = (all[person] ??= { few: new Map(), cells: new Int8Array(0) });
    if (own.few !== null) {
      const before = own.few.get(statement) ?? null;
      if (before === null) own.few.set(statement, value);
      if (own.few.size > FEW && statement < own.few.size * CELLS_A_VOTE) spread(own);
      return before;
    }
    if (statement >= own.cells.length) own.cells = grown(own.cells, statement);
    const before = own.cells[statement] ?? UNSAID;
    if (before !== UNSAID) return before;
    own.cells[statement] = value;
    return null;
  };
}

function spread(own: Own): void {
  const few = own.few ?? new Map<number, number>();
  own.cells = grown(own.cells, Math.max(...few.keys()));
  for (const [statement, value] of few) own.cells[statement] = value;
  own.few = null;
}

function grown(cells: Int8Array, statement: number): Int8Array {
  const more = new Int8Array(Math.max(64, 2 * cells.length, statement + 1)).fill(UNSAID);
  more.set(cells);
  return more;
}
