import { z } from 'zod';
import { AppError } from '../errors.js';

const Text = z.looseObject({ text: z.string() });
const Option = z.looseObject({ text: Text, value: z.string() });
type Option = z.infer<typeof Option>;
const Element = z.looseObject({
  type: z.string(),
  action_id: z.string().default(''),
  options: z.array(Option).optional(),
  option_groups: z.array(z.looseObject({ options: z.array(Option) })).optional(),
  initial_value: z.string().optional(),
  initial_option: Option.optional(),
  initial_options: z.array(Option).optional(),
  initial_time: z.string().optional(),
  initial_date: z.string().optional(),
  initial_user: z.string().optional(),
});
type Element = z.infer<typeof Element>;
const Block = z.looseObject({
  type: z.string(),
  block_id: z.string().default(''),
  label: Text.optional(),
  element: Element.optional(),
  accessory: Element.optional(),
  elements: z.array(z.looseObject({ type: z.string() })).optional(),
});
type Block = z.infer<typeof Block>;

/** A view as the emulator answered it; what it does not name is sent back as it came. */
export const View = z.looseObject({
  id: z.string(),
  callback_id: z.string().default(''),
  title: Text.nullish(),
  blocks: z.array(Block),
});
export type View = z.infer<typeof View>;

/** What a person types or picks, by the field's id or a part of its label. A list picks several options. */
export type Fills = Readonly<Record<string, string | readonly string[]>>;
type Values = Record<string, Record<string, unknown>>;

const INPUTS = /input$|select$|picker$|radio_buttons$|checkboxes$/;

function inputsOf(view: View): { block: Block; element: Element }[] {
  return view.blocks.flatMap((block) =>
    [block.element, block.accessory, ...(block.elements ?? []).map((each) => Element.parse(each))]
      .filter((element) => element !== undefined)
      .filter((element) => INPUTS.test(element.type))
      .map((element) => ({ block, element })),
  );
}

function fillFor(fills: Fills, block: Block, element: Element) {
  const label = (block.label?.text ?? '').toLowerCase();
  const entry = Object.entries(fills).find(
    ([key]) =>
      key === block.block_id || key === element.action_id || label.includes(key.toLowerCase()),
  );
  return entry?.[1];
}

function pick(element: Element, wanted: string): Option {
  const options = [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap((group) => group.options),
  ];
  const lower = wanted.toLowerCase();
  const found =
    options.find((option) => option.value === wanted) ??
    options.find((option) => option.text.text.toLowerCase().startsWith(lower));
  if (found === undefined) {
    const offered = options.map((option) => option.text.text).join(', ');
    throw new AppError('input_invalid', `The form offers no "${wanted}". It offers: ${offered}.`);
  }
  return found;
}

type Fill = string | readonly string[] | undefined;
const firstOf = (fill: Fill): string | undefined => (typeof fill === 'string' ? fill : fill?.[0]);
const textOf = (fill: Fill): string | undefined =>
  typeof fill === 'string' ? fill : fill?.join('\n');

function chosenOptions(element: Element, fill: Fill): readonly Option[] {
  const wanted = typeof fill === 'string' ? [fill] : fill;
  return wanted?.map((each) => pick(element, each)) ?? element.initial_options ?? [];
}

function chosenOption(element: Element, fill: Fill): unknown {
  const wanted = firstOf(fill);
  if (wanted === undefined) return element.initial_option ?? null;
  if (!element.type.startsWith('external')) return pick(element, wanted);
  return { text: { type: 'plain_text', text: wanted }, value: wanted };
}

/** By type of element: what `state.values` says of it. */
const STATES: readonly (readonly [
  RegExp,
  (element: Element, fill: Fill) => Record<string, unknown>,
])[] = [
  [
    /^timepicker$/,
    (element, fill) => ({ selected_time: firstOf(fill) ?? element.initial_time ?? null }),
  ],
  [
    /^datepicker$/,
    (element, fill) => ({ selected_date: firstOf(fill) ?? element.initial_date ?? null }),
  ],
  [
    /^users_select$/,
    (element, fill) => ({ selected_user: firstOf(fill) ?? element.initial_user ?? null }),
  ],
  [/^checkboxes$|^multi_/, (element, fill) => ({ selected_options: chosenOptions(element, fill) })],
  [
    /select$|^radio_buttons$/,
    (element, fill) => ({ selected_option: chosenOption(element, fill) }),
  ],
  [/./, (element, fill) => ({ value: textOf(fill) ?? element.initial_value ?? null })],
];

function stateOf(element: Element, fill: Fill): unknown {
  const state = STATES.find(([types]) => types.test(element.type));
  return { type: element.type, ...state?.[1](element, fill) };
}

/** `state.values` of a submission: what was filled in, and elsewhere what the form showed at first. Throws when a filled field does not exist. */
export function fillView(view: View, fills: Fills): Values {
  const values: Values = {};
  const used = new Set<string | readonly string[]>();
  for (const { block, element } of inputsOf(view)) {
    const fill = fillFor(fills, block, element);
    if (fill !== undefined) used.add(fill);
    (values[block.block_id] ??= {})[element.action_id] = stateOf(element, fill);
  }
  const unknown = Object.entries(fills).find(([, fill]) => !used.has(fill));
  if (unknown !== undefined) {
    const fields = inputsOf(view)
      .map(({ block }) => block.block_id)
      .join(', ');
    throw new AppError(
      'input_invalid',
      `The form has no field "${unknown[0]}". It has: ${fields}.`,
    );
  }
  return values;
}

const Ack = z.looseObject({
  response_action: z.string().optional(),
  errors: z.record(z.string(), z.string()).optional(),
  view: z.looseObject({ blocks: z.array(Block) }).optional(),
});

/** What came back from a submission: the form closed, shows what is wrong, or shows another page. */
export type Submitted =
  | { readonly kind: 'closed' }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'shows'; readonly view: View };

export function readSubmissionAck(view: View, ack: string): Submitted {
  if (ack.trim() === '') return { kind: 'closed' };
  const parsed = Ack.safeParse(JSON.parse(ack));
  if (!parsed.success) return { kind: 'closed' };
  if (parsed.data.errors !== undefined) return { kind: 'errors', errors: parsed.data.errors };
  if (parsed.data.view !== undefined) {
    return { kind: 'shows', view: View.parse({ ...parsed.data.view, id: view.id }) };
  }
  return { kind: 'closed' };
}
