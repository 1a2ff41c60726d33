import type { AnalysisMemory } from '../reading/analysis-model.js';
import type { Digest } from '../digest/digest-model.js';
import type { Challenge } from '../model.js';
import type { PromptChoiceInput } from './prompt-model.js';
import { aliasTarget } from '../themes/theme-pool.js';

/** A question may follow these: people did not settle them, and did not leave them to rest. */
const FOLLOWED = new Set(['emerging', 'named', 'reframed']);

/**
 * What is open in a channel and may be followed by a question: challenges, then tensions of `digests` (newest first), then themes of
 * the newest. A tension goes by the name of its theme; one without is asked about without words: those of its sides are single
 * persons', who could not take them out of a question that was asked.
 */
export function findOpenThreads(
  challenges: readonly Challenge[],
  digests: readonly Digest[],
  memory: AnalysisMemory,
): PromptChoiceInput['openThreads'] {
  const labels = new Map<string, string>();
  for (const { themeId, label } of digests.flatMap(({ themes }) => themes)) {
    if (!labels.has(themeId)) labels.set(themeId, label);
  }
  const tensions = openTensions(digests, memory).map(({ id, themeId }) => ({
    id,
    themeId,
    label: themeId === null ? '' : (labels.get(themeId) ?? ''),
  }));
  const inTension = new Set<string | null>(tensions.map(({ themeId }) => themeId));
  const themes = (digests[0]?.themes ?? []).filter(({ themeId }) => !inTension.has(themeId));
  return [
    ...challenges.map(({ id, title }) => ({ id, label: title, kind: 'challenge' as const })),
    ...tensions.map(({ id, label }) => ({ id, label, kind: 'tension' as const })),
    ...themes.map(({ themeId, label }) => ({ id: themeId, label, kind: 'theme' as const })),
  ];
}

/** Those that a digest showed and that are still there, by what people made of them since. */
function openTensions(
  digests: readonly Digest[],
  memory: AnalysisMemory,
): readonly { readonly id: string; readonly themeId: string | null }[] {
  const remembered = new Map(memory.tensions.map((tension) => [tension.id, tension]));
  const themes = new Map(memory.themes.map((theme) => [theme.id, theme]));
  const seen = new Set<string>();
  return digests
    .flatMap(({ tensions }) => tensions)
    .flatMap(({ tensionId, status }) => {
      const tension = remembered.get(tensionId);
      const isFirst = !seen.has(tensionId);
      seen.add(tensionId);
      if (!isFirst || tension === undefined) return [];
      if (!FOLLOWED.has(tension.stateByPeople ?? status)) return [];
      const { themeId } = tension;
      return [{ id: tensionId, themeId: themeId === null ? null : aliasTarget(themes, themeId) }];
    });
}
