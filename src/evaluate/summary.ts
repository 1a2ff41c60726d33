/** Rows of one table as they were printed: what is measured first, then the method. */
export interface MeasuredTable {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** Columns that stand for the table in the summary. */
  readonly shown: readonly string[];
}

/** The short table at the end, for the README: the engine beside the simple method of the same run. */
export function summaryRows(tables: readonly MeasuredTable[]): readonly string[] {
  return tables.flatMap(({ columns, rows, shown }) => {
    const cells = rows.map((row) => row.replace(/^\| | \|$/g, '').split(' | '));
    const engines = cells.filter(([, method]) => method === 'engine');
    return engines.flatMap((engine) => {
      const simple = cells.find(
        ([name, method = '']) => name === engine[0] && /^(?:TF-IDF|weekly)/.test(method),
      );
      return shown.map((column) => {
        const at = columns.indexOf(column);
        return `| ${[engine[0], column, engine[at], simple?.[at] ?? ''].join(' | ')} |`;
      });
    });
  });
}
