import type { EditedTexts, EditText } from '../core/challenges/merge-edit.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { mayChangeChallenge, type OnChallenge } from './may-change-challenge.js';
import { showChallenge } from './show-challenge.js';
import { wordsIn } from '../core/words/words-in.js';

export type EditedChallenge =
  | { readonly kind: 'edited'; readonly words: string }
  | {
      readonly kind: 'refused';
      readonly words: string;
      readonly field: EditField;
    };

type EditField = 'title' | 'seen' | 'reading' | 'keeper' | 'owner';

const FIELD_OF: Readonly<Record<EditText, EditField>> = {
  title: 'title',
  seen: 'seen',
  reading: 'reading',
  keeperSlackId: 'keeper',
  ownerSlackId: 'owner',
};

/** Changes what stands of a challenge, in its post too: title, reading, and who keeps or takes it. */
export async function editChallenge(
  deps: FlowDeps,
  input: OnChallenge &
    Required<EditedTexts> & {
      /** The mark of what the form showed when it was opened (`editMark`). */
      readonly opened?: string;
    },
): Promise<EditedChallenge> {
  const { answers, errors } = wordsIn(input.language);
  const title = input.title.trim();
  if (title === '') return refused('title', errors.fields.title);
  const may = await mayChangeChallenge(deps, input);
  if (!may.ok) return refused('title', may.words);
  const { keeperSlackId, ownerSlackId, seen, reading } = input;
  const before = may.thing;
  for (const [field, id, was] of [
    ['keeper', keeperSlackId, before.keeperSlackId],
    ['owner', ownerSlackId, before.ownerSlackId ?? ''],
  ] as const) {
    if (id === was || id === '') continue;
    const { slackChannelId } = may.channel;
    const there = { ...input, slackChannelId, slackUserId: id, act: 'answer' } as const;
    if (!(await mayAct(deps, there)).ok) {
      return refused(field, errors.fields.somebodyHere);
    }
  }
  const edited = await deps.store.challenges.edit(
    input.challengeId,
    { title, seen, reading, keeperSlackId, ownerSlackId, opened: input.opened ?? '' },
    input.slackUserId,
  );
  if (typeof edited === 'object')
    return refused(FIELD_OF[edited.both], errors.fields.changedMeanwhile);
  if (edited === 'erased-person') return refused('title', answers.erased);
  await showChallenge(deps, input.challengeId);
  return { kind: 'edited', words: answers.challenge.shown };
}

function refused(field: EditField, words: string): EditedChallenge {
  return { kind: 'refused', field, words };
}

/** Somebody keeps alive a challenge whose keeper is gone, which decides nothing; or takes a technical one that nobody took. */
export async function keepChallenge(
  deps: FlowDeps,
  input: OnChallenge,
  as: 'keeper' | 'owner' = 'keeper',
): Promise<{ readonly kind: 'kept' | 'refused'; readonly words: string }> {
  const may = await mayChangeChallenge(deps, input);
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { erased, challenge: words } = wordsIn(input.language).answers;
  const kept = await deps.store.challenges.keep(input.challengeId, input.slackUserId, as);
  if (kept === 'erased-person') return { kind: 'refused', words: erased };
  if (kept === 'kept-already') {
    const already = as === 'keeper' ? words.keeperAlready : words.ownerAlready;
    return { kind: 'refused', words: already };
  }
  await showChallenge(deps, input.challengeId);
  return { kind: 'kept', words: words[as] };
}

/** The challenges that a person kept or took in a channel they left wait for somebody else, and say so. */
export async function keeperLeft(
  deps: FlowDeps,
  at: { readonly channelId: string; readonly slackUserId: string },
): Promise<void> {
  for (const id of await deps.store.challenges.keeperLeft(at.channelId, at.slackUserId)) {
    await showChallenge(deps, id);
  }
}
