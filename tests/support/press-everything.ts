import type { SlackWorld } from './slack-world.js';

type Block = Readonly<Record<string, unknown>>;

/** Everything in a payload that can be pressed or chosen, with the block it stands in. */
function controlsIn(
  value: unknown,
  block: Block = {},
): readonly { block: Block; control: Block }[] {
  if (Array.isArray(value)) return value.flatMap((one) => controlsIn(one, block));
  if (typeof value !== 'object' || value === null) return [];
  const here = value as Block;
  const inBlock = typeof here['block_id'] === 'string' ? here : block;
  const inside = Object.values(here).flatMap((part) => controlsIn(part, inBlock));
  return typeof here['action_id'] === 'string' && here['type'] !== 'input'
    ? [{ block: inBlock, control: here }, ...inside]
    : inside;
}

interface Choice {
  readonly value: string;
}
const choicesOf = (control: Block): readonly Choice[] => {
  const groups = (control['option_groups'] ?? []) as readonly { options: readonly Choice[] }[];
  return [
    ...((control['options'] ?? []) as readonly Choice[]),
    ...groups.flatMap(({ options }) => options),
  ];
};

/** What a person gives a control: German or else the first choice, a day to come, or these words. */
function given(control: Block, words: string, day: string): Block {
  const choices = choicesOf(control);
  const first = choices.find(({ value }) => value === 'de') ?? choices[0];
  switch (control['type']) {
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
      return { selected_option: first };
    case 'checkboxes':
    case 'multi_static_select':
      return { selected_options: [first] };
    case 'datepicker':
      return { selected_date: day };
    case 'timepicker':
      return { selected_time: '10:00' };
    case 'users_select':
      return { selected_user: 'UANA' };
    default:
      return { value: words };
  }
}

export interface HandsOptions {
  /** Written into every field. */
  readonly words: string;
  /** Controls to leave alone. */
  readonly last: readonly string[];
  /** Fields that these words would be wrong in. */
  readonly empty: readonly string[];
}

export interface Hands {
  /** Presses, once each, all that was shown and not pressed yet, and sends each form: empty, wrong, and filled. True while something was new. */
  use(by: string): Promise<boolean>;
  /** What acknowledgements said. */
  readonly answers: unknown[];
  /** Every control that was pressed, and every form that was sent. */
  readonly used: ReadonlySet<string>;
}

/** Somebody who tries everything that they are shown. */
export function createHands(world: SlackWorld, { words, last, empty }: HandsOptions): Hands {
  const done = new Set<string>();
  const answers: unknown[] = [];
  const used = new Set<string>();
  const day = (): string =>
    new Date(world.clock.now().getTime() + 9 * 86_400_000).toISOString().slice(0, 10);

  async function press(block: Block, control: Block, by: string, isHome: boolean): Promise<void> {
    const value =
      control['type'] === 'button' ? { value: control['value'] } : given(control, '', day());
    const where = isHome
      ? { view: { id: 'VH', type: 'home', hash: 'h' } }
      : {
          channel: { id: 'C1' },
          container: { message_ts: '1772400000.000100', channel_id: 'C1' },
        };
    const { action_id: actionId, type } = control;
    used.add(String(actionId));
    const action = { type, action_id: actionId, block_id: block['block_id'] ?? 'b', ...value };
    const asker = {
      user: { id: by, team_id: 'T1' },
      team: { id: 'T1' },
      trigger_id: `t${done.size}`,
    };
    answers.push(
      ...(await world.deliver({ type: 'block_actions', ...asker, ...where, actions: [action] })),
    );
  }

  async function send(view: Block, by: string): Promise<void> {
    used.add(String(view['callback_id']));
    const fields = controlsIn(view['blocks']).filter(({ block }) => block['type'] === 'input');
    for (const filled of ['nothing', 'wrong', 'right'] as const) {
      const values = Object.fromEntries(
        fields.map(({ control }) => {
          const id = String(control['action_id']);
          const right = empty.includes(id) ? {} : given(control, words, day());
          const wrong = control['type'] === 'plain_text_input' ? { value: '3: !' } : right;
          return [id, { [id]: filled === 'nothing' ? {} : filled === 'wrong' ? wrong : right }];
        }),
      );
      const answer = await world.submit(
        { ...view, id: `V${done.size}-${filled}`, state: { values } },
        by,
      );
      answers.push(answer);
      const next = (answer as { view?: Block } | undefined)?.view;
      if (next !== undefined && filled === 'right') await send(next, by);
    }
  }

  return {
    answers,
    used,
    use: async (by) => {
      const before = done.size;
      const acknowledged = { method: 'answer', body: { answers: [...answers] } };
      for (const { method, body } of [...world.slack.calls, acknowledged]) {
        const view = method === 'views.open' ? ((body as Block)['view'] as Block) : null;
        if (view !== null) {
          const key = `${by} form ${String(view['callback_id'])} ${JSON.stringify(view['title'])}`;
          if (done.has(key)) continue;
          done.add(key);
          await send(view, by);
        }
        const isShown = /^(?:chat\.(?:post|update)|views\.publish|answer)/u.test(method);
        for (const { block, control } of isShown ? controlsIn(body) : []) {
          const id = String(control['action_id']);
          // One undo, and one button of a digest, is not like another.
          const [, kind = ''] = / ([a-z-]+)/u.exec(String(control['value'])) ?? [];
          const key = `${by} ${id} ${kind}`;
          if (done.has(key) || last.includes(id)) continue;
          done.add(key);
          await press(block, control, by, method === 'views.publish');
        }
      }
      await world.settle();
      return done.size > before;
    },
  };
}
