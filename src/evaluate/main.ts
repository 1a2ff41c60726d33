import { loadModel, loadWordVectors } from '../analysis/load-word-vectors.js';
import { kMeansGroups, randomGroups } from './baseline-groups.js';
import { placeByKMeans } from './baseline-identity.js';
import { meanWithInterval } from './bootstrap.js';
import { engineGroups } from './engine-groups.js';
import { speedRows, stabilityRows, threadRows } from './further-rows.js';
import { placeByEngine } from './engine-identity.js';
import { scoreIdentity, type IdentityScores, type PlacedText } from './identity-scores.js';
import { readOutcomeExamples, scoreOutcomes } from './outcome-examples.js';
import { mean, scorePartition, type PartitionScores } from './partition-scores.js';
import { readStreams, type Stream } from './stream-sets.js';
import { summaryRows, type MeasuredTable } from './summary.js';
import { scoreTensions } from './tension-scores.js';
import { readTensionThreads } from './tension-threads.js';
import { divisionAuc, groupScores } from './vote-scores.js';
import { readMinutes } from './thread-sets.js';
import { readVoteSets, type VoteSet } from './vote-sets.js';
import { readThemeSets, type ThemeChannel, type ThemeSet } from './theme-sets.js';

const THEME_COLUMNS = ['nmi', 'ari', 'bCubed', 'purity', 'coverage'] as const;
const IDENTITY_COLUMNS = ['precision', 'recall', 'f1', 'refound'] as const;

const WORDS = loadWordVectors();

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** One way of grouping a channel's texts, by name. */
type Grouping = readonly [string, (channel: ThemeChannel) => readonly string[]];

const [folder, model] = process.argv.slice(2);
/** A model of one's own, measured beside the table. */
const MODEL = model === undefined ? null : loadModel(model);

const GROUPINGS: readonly Grouping[] = [
  ['engine', (channel) => engineGroups(channel, WORDS)],
  ...(MODEL === null
    ? []
    : [['engine with the model', (channel) => engineGroups(channel, MODEL)] satisfies Grouping]),
  ['engine without word vectors', (channel) => engineGroups(channel, null)],
  ['TF-IDF k-means, silhouette k', kMeansGroups],
  ['random', (channel) => randomGroups(kMeansGroups(channel))],
];

const PLACINGS: readonly (readonly [string, (stream: Stream) => readonly PlacedText[]])[] = [
  ['engine', (stream) => placeByEngine(stream, WORDS)],
  ...(MODEL === null
    ? []
    : [['engine with the model', (stream: Stream) => placeByEngine(stream, MODEL)] as const]),
  ['engine without word vectors', (stream) => placeByEngine(stream, null)],
  ['weekly k-means and linking', placeByKMeans],
];

function themeRows({ name, channels }: ThemeSet): readonly string[] {
  return GROUPINGS.map(([method, group]) => {
    const scores = channels.map((channel) => scorePartition(group(channel), channel.gold));
    const cells = THEME_COLUMNS.map((column) =>
      meanWithInterval(scores.map((score: PartitionScores) => score[column])),
    );
    return `| ${[name, method, ...cells].join(' | ')} |`;
  });
}

function identityRows(family: string, streams: readonly Stream[]): readonly string[] {
  return PLACINGS.map(([method, place]) => {
    const scores = streams.map((stream) => scoreIdentity(place(stream)));
    const cells = IDENTITY_COLUMNS.map((column) =>
      meanWithInterval(
        scores
          .filter(({ returns }) => column !== 'refound' || returns > 0)
          .map((score: IdentityScores) => score[column]),
      ),
    );
    return `| ${[family, method, ...cells].join(' | ')} |`;
  });
}

async function tensionRows(): Promise<readonly string[]> {
  const threads = await readTensionThreads();
  return [['used for tuning', false] as const, ['kept out of tuning', true] as const].map(
    ([part, isHeldOut]) => {
      const scores = scoreTensions(threads.filter((thread) => thread.isHeldOut === isHeldOut));
      const cells = [scores.precisionAt5, scores.precision, scores.recall].map((value) =>
        value.toFixed(2).replace(/^0/, ''),
      );
      return `| ${[part, scores.threads, ...cells].join(' | ')} |`;
    },
  );
}

async function outcomeRows(): Promise<readonly string[]> {
  const examples = await readOutcomeExamples();
  return [['used for tuning', false] as const, ['kept out of tuning', true] as const].map(
    ([part, isHeldOut]) => {
      const scores = scoreOutcomes(examples.filter((example) => example.isHeldOut === isHeldOut));
      const cells = [scores.precision, scores.recall].map((value) =>
        value.toFixed(2).replace(/^0/, ''),
      );
      return `| ${[part, scores.examples, ...cells].join(' | ')} |`;
    },
  );
}

const VOTERS = [8, 12, 20, 40] as const;
const figure = (value: number): string => value.toFixed(3).replace(/^0/u, '');

function voteRows(sets: readonly VoteSet[]): readonly string[] {
  const aucs = sets.map((set) => VOTERS.map((voters) => divisionAuc(set, voters)));
  const rows = sets.map((set, at) => {
    const { ari, groups, smallest } = groupScores(set);
    const cells = [...(aucs[at] ?? []), ari].map(figure);
    const most = VOTERS.map((voters) => figure(divisionAuc(set, voters, true))).join(' / ');
    return `| ${[set.name, ...cells, groups, smallest, most].join(' | ')} |`;
  });
  const means = VOTERS.map((_, at) => figure(mean(aucs.map((row) => row[at] ?? 0))));
  return [...rows, `| ${['mean', ...means, '', '', '', ''].join(' | ')} |`];
}

async function evaluateTensions(given: string): Promise<void> {
  say('\n| short threads | threads | precision at 5 | precision | recall |\n|---|---|---|---|---|');
  for (const row of await tensionRows()) say(row);
  say('\n| sentences | examples | precision | recall |\n|---|---|---|---|');
  for (const row of await outcomeRows()) say(row);
  const votes = await readVoteSets(given);
  if (votes.length > 0) {
    say(
      '\n| votes | AUC 8 voters | 12 | 20 | 40 | ARI of groups | groups | smallest | AUC at most |\n|---|---|---|---|---|---|---|---|---|',
    );
    for (const row of voteRows(votes)) say(row);
  }
}

/** Prints a table and gives it back for the summary. */
function table(
  columns: readonly string[],
  rows: Iterable<readonly string[]>,
  shown: readonly string[],
): MeasuredTable {
  say(`\n| ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length)}`);
  const printed: string[] = [];
  for (const row of Array.from(rows).flat()) {
    say(row);
    printed.push(row);
  }
  return { columns, rows: printed, shown };
}

async function evaluate(given: string): Promise<void> {
  const sets = await readThemeSets(given);
  const streams = await readStreams(given);
  const families = [...new Set(streams.map((stream) => stream.family))];
  const ofFamily = (name: string) => streams.filter(({ family }) => family === name);
  const tables = [
    table(['texts', 'method', 'NMI', 'ARI', 'B³', 'purity', 'coverage'], sets.map(themeRows), [
      'NMI',
      'ARI',
    ]),
    table(
      ['stream', 'method', 'precision', 'recall', 'F1', 'away 3 weeks, re-found'],
      families.map((family) => identityRows(family, ofFamily(family))),
      ['F1', 'away 3 weeks, re-found'],
    ),
    table(
      ['a thread’s earlier subject', 'method', 'threads', 'right'],
      [threadRows(await readMinutes(given))],
      ['right'],
    ),
    table(
      ['texts', 'method', 'a tenth left out, ARI to all', 'shuffled: the same bytes'],
      sets.map((set) => stabilityRows(set, WORDS)),
      ['a tenth left out, ARI to all', 'shuffled: the same bytes'],
    ),
    table(
      ['idea units read at once', 'ms of processor', 'MB at most so far'],
      [speedRows(sets, WORDS)],
      [],
    ),
  ];
  await evaluateTensions(given);
  table(['what', 'measure', 'engine', 'simple method'], [summaryRows(tables)], []);
  say('\nMeans over channels, with 90 % bootstrap intervals over them; one setting for all sets.');
}

if (folder === undefined) {
  process.stderr.write('Usage: npm run evaluate -- FOLDER [MODEL2VEC-FOLDER]\n');
  process.exitCode = 2;
} else {
  await evaluate(folder);
}
