import { compareText } from '../text/compare-text.js';

interface Form {
  readonly isTelling: boolean;
  readonly people: Set<string>;
  /** How it was written, with how often; a spelling at the start of a sentence counts for little. */
  readonly spellings: Map<string, number>;
}

/** A name as somebody wrote it, and in lower case. */
export interface WrittenName {
  readonly text: string;
  readonly lower: string;
  readonly isSure: boolean;
  readonly isTelling: boolean;
}

/** Forms of one name by their lower case: "maintainer", "maintainers". */
export type Forms = Map<string, Form>;

const UNSURE_COUNT = 0.1;
/** "DRAFT" is a draft where people write it so now and then; "API" stays one. */
const LOUD_SHARE = 0.9;

/** Notes that somebody wrote a name in this form. */
export function addForm(
  forms: Forms,
  { text, lower, isSure, isTelling }: WrittenName,
  authorId: string,
): void {
  const form = forms.get(lower) ?? {
    isTelling,
    people: new Set<string>(),
    spellings: new Map<string, number>(),
  };
  form.people.add(authorId);
  form.spellings.set(text, (form.spellings.get(text) ?? 0) + (isSure ? 1 : UNSURE_COUNT));
  forms.set(lower, form);
}

/** Of the forms that say something, the one that most people wrote, in its most usual spelling, rather not in capitals. */
export function mostWritten(forms: Forms): string {
  const [best] = [...forms].toSorted(
    ([a, one], [b, other]) =>
      Number(other.isTelling) - Number(one.isTelling) ||
      other.people.size - one.people.size ||
      a.length - b.length ||
      compareText(a, b),
  );
  const weight = (text: string, count: number) => (isLoud(text) ? count * LOUD_SHARE : count);
  const spellings = [...(best?.[1].spellings ?? [])].toSorted(
    ([a, m], [b, n]) => weight(b, n) - weight(a, m) || compareText(b, a),
  );
  return spellings[0]?.[0] ?? '';
}

function isLoud(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}
