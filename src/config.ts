import { z } from 'zod';
import { AppError } from './errors.js';

const blankIsUnset = (value: unknown): unknown => (value === '' ? undefined : value);
const optionalText = z.preprocess(blankIsUnset, z.string().optional());
const token = (prefix: string) =>
  z.preprocess(blankIsUnset, z.string().startsWith(prefix, `must start with ${prefix}`).optional());
const url = (protocols: RegExp, hint: string) =>
  z.preprocess(blankIsUnset, z.url({ protocol: protocols, error: hint }).optional());
const wholeNumber = (min: number, max: number, fallback: number) =>
  z.preprocess(
    blankIsUnset,
    z.coerce
      .number(`must be a whole number from ${min} to ${max}`)
      .int(`must be a whole number from ${min} to ${max}`)
      .min(min, `must be a whole number from ${min} to ${max}`)
      .max(max, `must be a whole number from ${min} to ${max}`)
      .default(fallback),
  );

const encryptionKey = z.preprocess(
  blankIsUnset,
  z
    .base64('must be 32 bytes in base64 (make one with: openssl rand -base64 32)')
    .refine((key) => Buffer.from(key, 'base64').length === 32, {
      message: 'must be 32 bytes in base64 (make one with: openssl rand -base64 32)',
    })
    .optional(),
);

/** The environment as `contract.md` fixes it. An empty value counts as unset. */
export const Env = z.object({
  SLACK_BOT_TOKEN: token('xoxb-'),
  SLACK_APP_TOKEN: token('xapp-'),
  SLACK_SIGNING_SECRET: z.preprocess(
    blankIsUnset,
    z.string().min(16, 'is shorter than any signing secret of Slack').optional(),
  ),
  SLACK_CLIENT_ID: optionalText,
  SLACK_CLIENT_SECRET: optionalText,
  SLACK_STATE_SECRET: optionalText,
  SLACK_API_URL: url(/^https?$/, 'must be an http or https address'),
  HOST: z.preprocess(blankIsUnset, z.string().default('0.0.0.0')),
  PORT: wholeNumber(0, 65_535, 3000),
  DATABASE_URL: url(/^postgres(ql)?$/, 'must be a postgresql:// address'),
  SOUNDINGS_DATA_DIR: optionalText,
  SOUNDINGS_ENCRYPTION_KEY: encryptionKey,
  SOUNDINGS_PREVIOUS_ENCRYPTION_KEY: encryptionKey,
  SOUNDINGS_TICK_SECONDS: wholeNumber(1, 60, 30).refine((seconds) => 60 % seconds === 0, {
    message: 'must divide 60',
  }),
  SOUNDINGS_WORD_MODEL: optionalText,
  SOUNDINGS_LLM_URL: url(/^https?$/, 'must be an http or https address'),
  SOUNDINGS_LLM_KEY: optionalText,
  SOUNDINGS_LLM_MODEL: optionalText,
  LOG_LEVEL: z.preprocess(
    blankIsUnset,
    z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
        error: 'must be one of trace, debug, info, warn, error, fatal, silent',
      })
      .default('info'),
  ),
});
type Env = z.infer<typeof Env>;

export interface SlackConfig {
  readonly mode: 'socket' | 'http';
  readonly botToken: string | null;
  readonly appToken: string | null;
  readonly signingSecret: string | null;
  /** Ends in `/`. */
  readonly apiUrl: string;
  /** Set: many workspaces, each installed by OAuth. */
  readonly oauth?: OAuthConfig;
}

export interface OAuthConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
}

export interface StorageConfig {
  /** Null: the embedded server in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Null: read from the data folder, or made there on first start. */
  readonly encryptionKey: Buffer | null;
  /** The key before it, while it is being changed. */
  readonly previousEncryptionKey: Buffer | null;
}

/** An OpenAI-compatible endpoint. */
export interface LanguageModelConfig {
  readonly url: string;
  readonly key: string | null;
  readonly model: string;
}

export interface Config {
  readonly slack: SlackConfig;
  readonly host: string;
  readonly port: number;
  readonly storage: StorageConfig;
  /** A Model2Vec model on this machine; null: the table of English words that lies here. */
  readonly wordModel: string | null;
  /** Null: no language model is used. */
  readonly languageModel: LanguageModelConfig | null;
  readonly tickSeconds: number;
  readonly logLevel: Env['LOG_LEVEL'];
}

type Problem = readonly [name: string, what: string];

function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => [String(issue.path[0] ?? 'environment'), issue.message]);
}

const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;

function oauthOf(env: Env): OAuthConfig | null {
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
  } = env;
  return clientId === undefined || clientSecret === undefined || stateSecret === undefined
    ? null
    : Object.freeze({ clientId, clientSecret, stateSecret });
}

function oauthProblems(env: Given): Problem[] {
  if (OAUTH.every((name) => env[name] === undefined)) return [];
  const problems: Problem[] = OAUTH.filter((name) => env[name] === undefined).map((name) => [
    name,
    'is missing: many workspaces by OAuth take all three of SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET',
  ]);
  if (env.SLACK_STATE_SECRET !== undefined && env.SLACK_STATE_SECRET.length < 16) {
    problems.push(['SLACK_STATE_SECRET', 'must have at least 16 characters, of your own making']);
  }
  if (env.SLACK_APP_TOKEN !== undefined) {
    problems.push(['SLACK_APP_TOKEN', 'must be unset with OAuth, which works over HTTP only']);
  } else if (env.SLACK_SIGNING_SECRET === undefined) {
    problems.push(['SLACK_SIGNING_SECRET', 'is required with OAuth']);
  }
  if (env.SOUNDINGS_ENCRYPTION_KEY === undefined && env.DATABASE_URL === undefined) {
    problems.push([
      'SOUNDINGS_ENCRYPTION_KEY',
      'is required with OAuth (make one with: openssl rand -base64 32)',
    ]);
  }
  return problems;
}

/** Settings as they were given. What depends on several is looked at even where one of them is wrong: all is told at once. */
type Given = Readonly<Partial<Record<keyof Env, string | undefined>>>;

function givenIn(env: Readonly<Record<string, string | undefined>>): Given {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

function slackProblems(env: Given): Problem[] {
  if (OAUTH.some((name) => env[name] !== undefined)) return oauthProblems(env);
  const problems: Problem[] = [];
  if (env.SLACK_BOT_TOKEN === undefined) {
    problems.push(['SLACK_BOT_TOKEN', 'is missing (OAuth & Permissions page of your Slack app)']);
  }
  if (env.SLACK_APP_TOKEN === undefined && env.SLACK_SIGNING_SECRET === undefined) {
    problems.push([
      'SLACK_APP_TOKEN',
      'is missing: set it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP (Basic Information page of your Slack app)',
    ]);
  }
  return problems;
}

function storageProblems(env: Given): Problem[] {
  if (
    env.SOUNDINGS_PREVIOUS_ENCRYPTION_KEY !== undefined &&
    env.SOUNDINGS_ENCRYPTION_KEY === undefined
  ) {
    const what = 'is required with SOUNDINGS_PREVIOUS_ENCRYPTION_KEY: it is the new key';
    return [['SOUNDINGS_ENCRYPTION_KEY', what]];
  }
  return env.DATABASE_URL !== undefined && env.SOUNDINGS_ENCRYPTION_KEY === undefined
    ? [
        [
          'SOUNDINGS_ENCRYPTION_KEY',
          'is required with DATABASE_URL (make one with: openssl rand -base64 32)',
        ],
      ]
    : [];
}

function modelProblems(env: Given): Problem[] {
  if (env.SOUNDINGS_LLM_URL !== undefined && env.SOUNDINGS_LLM_MODEL === undefined)
    return [['SOUNDINGS_LLM_MODEL', 'is required with SOUNDINGS_LLM_URL: the name of the model']];
  return [];
}

function refuse(problems: readonly Problem[]): never {
  const lines = [...new Set(problems.map(([name, what]) => `  ${name} ${what}`))];
  throw new AppError('config_invalid', `The settings need a change:\n${lines.join('\n')}`);
}

function keyIn(value: string | undefined): Buffer | null {
  return value === undefined ? null : Buffer.from(value, 'base64');
}

function storageOf(env: Env, isRoot: boolean): StorageConfig {
  return {
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: env.SOUNDINGS_DATA_DIR ?? (isRoot ? '/var/lib/soundings' : './data'),
    encryptionKey: keyIn(env.SOUNDINGS_ENCRYPTION_KEY),
    previousEncryptionKey: keyIn(env.SOUNDINGS_PREVIOUS_ENCRYPTION_KEY),
  };
}

function modelsOf(env: Env): Pick<Config, 'wordModel' | 'languageModel'> {
  const { SOUNDINGS_LLM_URL: url, SOUNDINGS_LLM_KEY: key = null, SOUNDINGS_LLM_MODEL: model } = env;
  const isWhole = url !== undefined && model !== undefined;
  return {
    wordModel: env.SOUNDINGS_WORD_MODEL ?? null,
    languageModel: isWhole ? Object.freeze({ url, key, model }) : null,
  };
}

const runsAsRoot = (): boolean => process.getuid?.() === 0;

/** Settings of the running app. Throws `AppError('config_invalid')` that lists every problem by name and never a value. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const parsed = Env.safeParse(env);
  const given = givenIn(env);
  const problems = [...slackProblems(given), ...storageProblems(given), ...modelProblems(given)];
  if (!parsed.success) refuse([...problemsOf(parsed.error), ...problems]);
  if (problems.length > 0) refuse(problems);
  const values = parsed.data;
  const oauth = oauthOf(values);
  const apiUrl = values.SLACK_API_URL ?? 'https://slack.com/api/';
  return Object.freeze({
    slack: Object.freeze({
      mode: values.SLACK_APP_TOKEN === undefined ? 'http' : 'socket',
      botToken: oauth === null ? (values.SLACK_BOT_TOKEN ?? null) : null,
      appToken: values.SLACK_APP_TOKEN ?? null,
      signingSecret: values.SLACK_SIGNING_SECRET ?? null,
      apiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`,
      ...(oauth === null ? {} : { oauth }),
    }),
    host: values.HOST,
    port: values.PORT,
    storage: Object.freeze(storageOf(values, runsAsRoot())),
    ...modelsOf(values),
    tickSeconds: values.SOUNDINGS_TICK_SECONDS,
    logLevel: values.LOG_LEVEL,
  });
}

/** The part of the settings that commands without Slack need (`migrate`, `import`, `digest` …). */
export function readStorageConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): StorageConfig {
  const parsed = Env.safeParse(env);
  const problems = storageProblems(givenIn(env));
  if (!parsed.success) refuse([...problemsOf(parsed.error), ...problems]);
  if (problems.length > 0) refuse(problems);
  return Object.freeze(storageOf(parsed.data, runsAsRoot()));
}
