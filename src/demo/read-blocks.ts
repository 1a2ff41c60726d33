import { z } from 'zod';

/** Words of a message: plain as they are, or in Slack's markup. */
export interface Words {
  readonly text: string;
  readonly isMarkup: boolean;
}

/** What a reader of a message sees, block by block. */
export type Piece =
  | { readonly kind: 'heading'; readonly words: Words }
  | { readonly kind: 'text'; readonly words: Words }
  | { readonly kind: 'columns'; readonly words: readonly Words[] }
  | { readonly kind: 'small'; readonly words: readonly Words[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'buttons'; readonly labels: readonly string[] }
  | { readonly kind: 'fold'; readonly title: Words; readonly pieces: readonly Piece[] }
  | { readonly kind: 'chart'; readonly title: string; readonly lines: readonly string[] };

const Text = z
  .looseObject({ type: z.string(), text: z.string() })
  .transform(({ type, text }): Words => ({ text, isMarkup: type === 'mrkdwn' }));
const Labelled = z.looseObject({ text: z.looseObject({ text: z.string() }).optional() });
const Series = z.looseObject({
  name: z.string().default(''),
  data: z.array(z.looseObject({ label: z.string(), value: z.number() })).default([]),
});
const Block = z.looseObject({
  type: z.string(),
  text: Text.optional().catch(undefined),
  title: z.union([Text, z.string()]).optional().catch(undefined),
  fields: z.array(Text).default([]).catch([]),
  elements: z.array(z.unknown()).default([]),
  accessory: z.unknown().optional(),
  child_blocks: z.array(z.unknown()).default([]),
  chart: z.looseObject({ series: z.array(Series).default([]) }).optional(),
});
type Block = z.infer<typeof Block>;

const parsed = <T>(schema: z.ZodType<T>, values: readonly unknown[]): T[] =>
  values.flatMap((value) => {
    const result = schema.safeParse(value);
    return result.success ? [result.data] : [];
  });

const labelsOf = (elements: readonly unknown[]): string[] =>
  parsed(Labelled, elements).flatMap(({ text }) => (text === undefined ? [] : [text.text]));

function buttons(elements: readonly unknown[]): Piece[] {
  const labels = labelsOf(elements);
  return labels.length === 0 ? [] : [{ kind: 'buttons', labels }];
}

function section(block: Block): Piece[] {
  return [
    ...(block.text === undefined ? [] : [{ kind: 'text' as const, words: block.text }]),
    ...(block.fields.length === 0 ? [] : [{ kind: 'columns' as const, words: block.fields }]),
    ...buttons(block.accessory === undefined ? [] : [block.accessory]),
  ];
}

const titleOf = (block: Block): Words =>
  typeof block.title === 'string' || block.title === undefined
    ? { text: block.title ?? '', isMarkup: false }
    : block.title;

const READERS: Readonly<Record<string, (block: Block) => Piece[]>> = {
  header: ({ text }) => (text === undefined ? [] : [{ kind: 'heading', words: text }]),
  section,
  context: ({ elements }) => [{ kind: 'small', words: parsed(Text, elements) }],
  divider: () => [{ kind: 'rule' }],
  actions: ({ elements }) => buttons(elements),
  container: (block) => [
    { kind: 'fold', title: titleOf(block), pieces: readBlocks(block.child_blocks) },
  ],
  data_visualization: (block) => [
    {
      kind: 'chart',
      title: titleOf(block).text,
      lines: (block.chart?.series ?? []).map(
        ({ name, data }) => `${name}: ${data.map((at) => `${at.label}: ${at.value}`).join(', ')}`,
      ),
    },
  ],
};

/** Reads a message's blocks as Slack would show them; kinds it does not know are passed over. */
export function readBlocks(blocks: readonly unknown[]): readonly Piece[] {
  return parsed(Block, blocks).flatMap((block) => READERS[block.type]?.(block) ?? []);
}
