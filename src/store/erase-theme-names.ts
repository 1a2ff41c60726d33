import { withoutThemeName } from '../core/digest/digest-without-name.js';
import type { Person } from '../core/model.js';
import { wordsIn } from '../core/words/words-in.js';
import { changePosts } from './change-posts.js';
import type { Transaction } from './connection.js';
import { themeActKeysOf } from './keys-of-person.js';
import { replaceDigest } from './replace-digest.js';
import { languageFrom, storedDigestFrom } from './rows.js';
import type { Vault } from './seal.js';

interface Name {
  readonly channelId: string;
  readonly themeKey: string;
  readonly label: string;
}

/** A theme that was called so gets its next name from what is said; nobody brings this one back by undoing a later one. */
async function dropNames(tx: Transaction, names: readonly Name[]): Promise<void> {
  for (const { channelId, themeKey, label } of names) {
    await tx.theme.updateMany({
      where: { channelId, label, isLabelByPerson: true },
      data: { label: '', isLabelByPerson: false },
    });
    await tx.themeAct.updateMany({
      where: { channelId, themeKey, labelBefore: label },
      data: { labelBefore: '', wasByPerson: false },
    });
  }
}

const named = (acts: readonly (Omit<Name, 'label'> & { readonly label: string | null })[]) =>
  acts.flatMap(({ label, ...act }) => (label === null ? [] : [{ ...act, label }]));

/** Removes the names that were given to a channel's themes before a day, once they were kept long enough. How many. */
export async function expireThemeNames(
  tx: Transaction,
  channelId: string,
  before: Date,
): Promise<number> {
  const where = { channelId, kind: 'name', at: { lt: before } };
  const acts = await tx.themeAct.findMany({ where });
  await tx.themeAct.deleteMany({ where });
  const since = await tx.themeAct.findMany({ where: { channelId, kind: 'name', undoneAt: null } });
  const isGivenAgain = ({ themeKey, label }: Name) =>
    since.some((act) => act.themeKey === themeKey && act.label === label);
  await dropNames(
    tx,
    named(acts).filter((name) => !isGivenAgain(name)),
  );
  return acts.length;
}

/** Removes what a person made of themes, and the names they gave wherever these stand: digests and questions too. */
export async function eraseThemeActs(tx: Transaction, vault: Vault, person: Person): Promise<void> {
  const where = { personKey: { in: await themeActKeysOf(tx, vault, person) } };
  const names = named(await tx.themeAct.findMany({ where }));
  await tx.themeAct.deleteMany({ where });
  await dropNames(tx, names);
  for (const channelId of new Set(names.map((name) => name.channelId))) {
    const here = names.filter((name) => name.channelId === channelId);
    await dropFromDigests(
      tx,
      channelId,
      here.map(({ label }) => label),
    );
  }
  for (const name of names) await dropFromQuestions(tx, name);
}

/** All names at once: each digest of a channel is read and written once. */
async function dropFromDigests(
  tx: Transaction,
  channelId: string,
  labels: readonly string[],
): Promise<void> {
  for (const row of await tx.digest.findMany({ where: { channelId } })) {
    const { id, digest } = storedDigestFrom(row);
    const changed = labels.reduce((rest, label) => withoutThemeName(rest, label), digest);
    if (JSON.stringify(changed) !== JSON.stringify(digest)) await replaceDigest(tx, id, changed);
  }
}

/** Questions quote a name in part where it is long, so all that were asked about the theme go. */
async function dropFromQuestions(tx: Transaction, { channelId, themeKey }: Name): Promise<void> {
  const channel = await tx.channel.findUniqueOrThrow({ where: { id: channelId } });
  const question = wordsIn(languageFrom(channel.language) ?? 'en').notes.questionTakenBack;
  const asked = await tx.thread.updateManyAndReturn({
    where: { channelId, promptId: `theme:${themeKey}` },
    data: { question },
    select: { id: true },
  });
  const threadId = { in: asked.map(({ id }) => id) };
  await changePosts(tx, { threadId }, 'prompt', (content) => ({
    ...content,
    card: { ...content.card, question },
  }));
}
