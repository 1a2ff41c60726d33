import { z } from 'zod';
import { readRows } from './read-rows.js';

/** Texts of one channel with the theme people gave each. */
export interface ThemeChannel {
  readonly texts: readonly string[];
  readonly gold: readonly string[];
  readonly questions: readonly (string | null)[];
}

/** A data set: channels that are scored each by itself and averaged. */
export interface ThemeSet {
  readonly name: string;
  readonly channels: readonly ThemeChannel[];
}

interface LabelledText {
  readonly channel: string;
  readonly text: string;
  readonly theme: string;
  readonly question: string | null;
}

const Argument = z.object({ topic: z.string(), text: z.string(), themes: z.array(z.string()) });
const Answer = z.object({ text: z.string(), themes: z.array(z.string()) });
const Intent = z.object({ text: z.string(), theme: z.string(), domain: z.string().optional() });
const Survey = z.object({ aspect: z.string(), text: z.string(), empty_like: z.boolean() });

const JUPYTER = {
  features_changes: 'What new features or changes would you like to see in Jupyter Notebook?',
  hinderances:
    'What, if anything, hinders you from making Jupyter Notebook an even more regular part of your workflow?',
  pleasant_aspects: 'What aspects of Jupyter Notebook make it pleasant to use in your workflow?',
} as const;

/** The sets found in a folder laid out as its README says; missing ones are left out. */
export async function readThemeSets(folder: string): Promise<readonly ThemeSet[]> {
  const sets = await Promise.all([
    argKp(folder),
    jupyter(folder),
    clinc(folder),
    banking(folder),
    cncf(folder),
  ]);
  return sets.filter((set) => set.channels.length > 0);
}

async function argKp(folder: string): Promise<ThemeSet> {
  const rows = (await readRows(folder, 'themes/argkp_arguments.jsonl', Argument)) ?? [];
  return themeSet(
    'ArgKP within a subject',
    rows.flatMap(({ topic, text, themes }) => single(topic, text, themes, null)),
  );
}

async function jupyter(folder: string): Promise<ThemeSet> {
  const parts = await Promise.all(
    Object.entries(JUPYTER).map(async ([name, question]) => {
      const rows = (await readRows(folder, `themes/jupyter2015_${name}.jsonl`, Answer)) ?? [];
      return rows.flatMap(({ text, themes }) => single(name, text, themes, question));
    }),
  );
  return themeSet('Jupyter replies', parts.flat());
}

async function clinc(folder: string): Promise<ThemeSet> {
  const rows = (await readRows(folder, 'themes/clinc150.jsonl', Intent)) ?? [];
  return themeSet(
    'CLINC150 within a domain',
    rows.map(({ domain, text, theme }) => ({ channel: domain ?? '', text, theme, question: null })),
  );
}

async function banking(folder: string): Promise<ThemeSet> {
  const rows = (await readRows(folder, 'themes/banking77.jsonl', Intent)) ?? [];
  return themeSet(
    'BANKING77',
    rows.map(({ text, theme }) => ({ channel: '', text, theme, question: null })),
  );
}

async function cncf(folder: string): Promise<ThemeSet> {
  const rows = (await readRows(folder, 'replay/cncf_surveys/replies.jsonl', Survey)) ?? [];
  const said = rows.filter((row) => !row.empty_like && row.text.trim() !== '');
  return themeSet(
    'CNCF which prompt',
    said.map(({ aspect, text }) => ({ channel: '', text, theme: aspect, question: null })),
  );
}

function single(
  channel: string,
  text: string,
  themes: readonly string[],
  question: string | null,
): readonly LabelledText[] {
  const [theme, ...more] = themes;
  return theme === undefined || more.length > 0 ? [] : [{ channel, text, theme, question }];
}

function themeSet(name: string, rows: readonly LabelledText[]): ThemeSet {
  const byChannel = new Map<string, LabelledText[]>();
  for (const row of rows) {
    const list = byChannel.get(row.channel) ?? [];
    list.push(row);
    byChannel.set(row.channel, list);
  }
  return {
    name,
    channels: [...byChannel.values()].map((list) => ({
      texts: list.map(({ text }) => text),
      gold: list.map(({ theme }) => theme),
      questions: list.map(({ question }) => question),
    })),
  };
}
