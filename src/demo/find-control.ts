import { z } from 'zod';

/** A button or other control as it stands in a message or view. */
export const Control = z.looseObject({
  type: z.string(),
  action_id: z.string(),
  text: z.looseObject({ text: z.string() }).optional(),
  value: z.string().optional(),
});
export type Control = z.infer<typeof Control>;

export interface FoundControl {
  readonly blockId: string;
  readonly control: Control;
}

const Container = z.looseObject({
  block_id: z.string().optional(),
  accessory: z.unknown().optional(),
  elements: z.array(z.unknown()).optional(),
  blocks: z.array(z.unknown()).optional(),
  child_blocks: z.array(z.unknown()).optional(),
});

/** Every control of these blocks, in reading order, also inside containers. */
export function controlsOf(blocks: readonly unknown[]): readonly FoundControl[] {
  return blocks.flatMap((block, index) => {
    const parsed = Container.safeParse(block);
    if (!parsed.success) return [];
    const {
      accessory,
      elements = [],
      blocks: inner = [],
      child_blocks: children = [],
    } = parsed.data;
    const blockId = parsed.data.block_id ?? `block-${index}`;
    const own = [accessory, ...elements].flatMap((element) => {
      const control = Control.safeParse(element);
      return control.success ? [{ blockId, control: control.data }] : [];
    });
    return [...own, ...controlsOf(inner), ...controlsOf(children)];
  });
}

/** The control with this `action_id` (and value, where one follows it), or else whose label begins with these words; null when there is none. */
export function findControl(blocks: readonly unknown[], wanted: string): FoundControl | null {
  const controls = controlsOf(blocks);
  const lower = wanted.toLowerCase();
  return (
    controls.find(({ control }) => control.action_id === wanted) ??
    controls.find(({ control }) => `${control.action_id} ${control.value ?? ''}` === wanted) ??
    controls.find(({ control }) => control.text?.text.toLowerCase().startsWith(lower) ?? false) ??
    null
  );
}
