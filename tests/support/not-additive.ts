/** Statements that an older version, still running beside the new schema, could not live with. Each with why. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^drop (table|view|index|trigger|function|type)\b/u, 'removes'],
  [/^truncate\b/u, 'removes'],
  [/^delete\b/u, 'removes'],
  [/\bdrop (column|constraint|not null|default)\b/u, 'removes'],
  [/\brename\b/u, 'renames'],
  [/\balter column .*\btype\b/u, 'changes a kind'],
  [/\bset not null\b/u, 'asks for what older versions leave out'],
];

/** What an older version is asked for in a table that it writes: known only of tables made before. */
const OF_KNOWN_TABLES: readonly (readonly [RegExp, string])[] = [
  [
    /\badd column\s+"\w+" (?!.*\bdefault\b).*\bnot null\b/u,
    'asks for what older versions leave out',
  ],
  [/\badd constraint .*\b(check|unique|foreign key)\b/u, 'forbids what older versions may write'],
];

/** Statements without comments, lower case, one line each. Bodies of functions are one with their statement. */
function statementsOf(sql: string): string[] {
  const bare = sql.replace(/--.*$/gmu, '').replace(/\$\$[\s\S]*?\$\$/gu, '$$body$$');
  return bare
    .split(';')
    .map((statement) => statement.replace(/\s+/gu, ' ').trim().toLowerCase())
    .filter((statement) => statement !== '');
}

/** Each action of an ALTER TABLE by itself, so that a default of one does not speak for another. */
function actionsOf(statement: string): string[] {
  return statement.startsWith('alter table')
    ? statement.split(/,(?= (?:add|drop|alter|rename))/u)
    : [statement];
}

const tableOf = (statement: string): string =>
  /^(?:create table|alter table|create unique index .*? on) (?:if not exists )?"(\w+)"/u.exec(
    statement,
  )?.[1] ?? '';

/** A unique index over a column that this migration adds can stand in nobody's way: older versions leave it null. */
function isOverNewColumn(statement: string, all: readonly string[]): boolean {
  const table = tableOf(statement);
  const columns = [...(/\((.*)\)/u.exec(statement)?.[1] ?? '').matchAll(/"(\w+)"/gu)];
  return columns.some(([, column = '']) =>
    all.some(
      (one) =>
        tableOf(one) === table &&
        new RegExp(`add column\\s+"${column}" \\w+(?!.*not null)`, 'u').test(one),
    ),
  );
}

/** Why a migration is not additive, a line each; empty when it is. */
export function notAdditive(sql: string): string[] {
  const all = statementsOf(sql);
  const made = new Set(all.filter((one) => one.startsWith('create table')).map(tableOf));
  return all.flatMap((statement) => {
    const isKnown = !made.has(tableOf(statement));
    const rules = isKnown ? [...RULES, ...OF_KNOWN_TABLES] : RULES;
    const broken = actionsOf(statement).flatMap((action) =>
      rules.filter(([rule]) => rule.test(action)).map(([, why]) => `${why}: ${action}`),
    );
    const isForbidding = statement.startsWith('create unique index') && isKnown;
    return isForbidding && !isOverNewColumn(statement, all)
      ? [...broken, `forbids what older versions may write: ${statement}`]
      : broken;
  });
}
