/**
 * What Slack refuses, as a table of its own, written from Slack's reference and not from our constructors:
 * https://docs.slack.dev/reference/block-kit . Where sources differ the tightest number stands.
 */
type Json = Record<string, unknown>;

/** Problems that Slack would have with a message; empty when it would take it. Reads `text`, `blocks` and `plainBlocks`. */
export function validateMessage(payload: unknown): string[] {
  const message = asObject(payload);
  const problems: string[] = [];
  const text = message['text'];
  if (typeof text !== 'string' || text.trim() === '') problems.push('text: missing');
  else if (text.length > 4000) problems.push(`text: ${text.length} > 4000`);
  else problems.push(...activePings(text, 'text'));
  for (const name of ['blocks', 'plainBlocks']) {
    const blocks = message[name];
    if (blocks === undefined) continue;
    problems.push(...validateBlocks(blocks, 'message', name));
    const total = visibleLength(blocks) + 100 * countBlocks(blocks);
    if (total > 13_000) problems.push(`${name}: about ${total} characters together > 13000`);
  }
  const plain = message['plainBlocks'];
  if (
    plain !== undefined &&
    /"type":"(container|data_visualization)"/u.test(JSON.stringify(plain))
  ) {
    problems.push('plainBlocks: holds what it is there to avoid');
  }
  return problems;
}

/** Problems that Slack would have with a modal or a Home tab. */
export function validateView(payload: unknown): string[] {
  const view = asObject(payload);
  const problems: string[] = [];
  const isModal = view['type'] === 'modal';
  if (!isModal && view['type'] !== 'home') problems.push('type: neither modal nor home');
  lengths(problems, view, 'view', { callback_id: 255, private_metadata: 3000 });
  if (isModal) {
    plainText(problems, view['title'], 'title', 24);
    for (const name of ['submit', 'close']) {
      if (view[name] !== undefined) plainText(problems, view[name], name, 24);
    }
    if (asArray(view['blocks']).some((block) => asObject(block)['type'] === 'input')) {
      if (view['submit'] === undefined) problems.push('submit: needed with input blocks');
    }
  }
  problems.push(...validateBlocks(view['blocks'], isModal ? 'modal' : 'home', 'blocks'));
  const bytes = Buffer.byteLength(JSON.stringify(view), 'utf8');
  if (bytes > 250_000) problems.push(`view: ${bytes} bytes > 250000`);
  return problems;
}

type Surface = 'message' | 'modal' | 'home';

/** Problems with a list of blocks on one surface. */
function validateBlocks(blocks: unknown, surface: Surface, at: string): string[] {
  const problems: string[] = [];
  const list = asArray(blocks);
  const max = surface === 'message' ? 50 : 100;
  if (list.length === 0) problems.push(`${at}: none`);
  if (list.length > max) problems.push(`${at}: ${list.length} > ${max} blocks`);
  const ids = list.flatMap((block) => asObject(block)['block_id'] ?? []);
  if (new Set(ids).size < ids.length) problems.push(`${at}: a block_id stands twice`);
  const charts = list.filter((block) => asObject(block)['type'] === 'data_visualization');
  if (charts.length > 1) problems.push(`${at}: more than one chart`);
  list.forEach((block, index) => {
    validateBlock(problems, asObject(block), surface, `${at}/${index}`);
  });
  return problems;
}

const SURFACES: Readonly<Record<string, readonly Surface[]>> = {
  section: ['message', 'modal', 'home'],
  header: ['message', 'modal', 'home'],
  context: ['message', 'modal', 'home'],
  divider: ['message', 'modal', 'home'],
  actions: ['message', 'modal', 'home'],
  input: ['modal', 'home', 'message'],
  container: ['message'],
  data_visualization: ['message'],
};

function validateBlock(problems: string[], block: Json, surface: Surface, at: string): void {
  const type = String(block['type']);
  if (!(SURFACES[type] ?? []).includes(surface)) problems.push(`${at}: ${type} on ${surface}`);
  lengths(problems, block, at, { block_id: 255 });
  BLOCKS[type]?.(problems, block, surface, at);
}

const BLOCKS: Readonly<
  Record<string, (problems: string[], block: Json, surface: Surface, at: string) => void>
> = {
  section(problems, block, _surface, at) {
    const fields = block['fields'];
    if (block['text'] === undefined && fields === undefined) problems.push(`${at}: no text`);
    if (block['text'] !== undefined) anyText(problems, block['text'], `${at}/text`, 3000);
    if (fields !== undefined) {
      between(problems, asArray(fields).length, 1, 10, `${at}/fields`);
      asArray(fields).forEach((field, n) => {
        anyText(problems, field, `${at}/fields/${n}`, 2000);
      });
    }
    if (block['accessory'] !== undefined) element(problems, block['accessory'], `${at}/accessory`);
  },
  header(problems, block, _surface, at) {
    plainText(problems, block['text'], `${at}/text`, 150);
  },
  context(problems, block, _surface, at) {
    const elements = asArray(block['elements']);
    between(problems, elements.length, 1, 10, `${at}/elements`);
    elements.forEach((part, n) => {
      anyText(problems, part, `${at}/elements/${n}`, 3000);
    });
  },
  divider() {
    // Nothing in it can be wrong.
  },
  actions(problems, block, _surface, at) {
    const elements = asArray(block['elements']);
    between(problems, elements.length, 1, 25, `${at}/elements`);
    const ids = elements.map((part) => asObject(part)['action_id']);
    if (new Set(ids).size < ids.length) problems.push(`${at}: an action_id stands twice`);
    elements.forEach((part, n) => {
      element(problems, part, `${at}/elements/${n}`);
    });
  },
  input(problems, block, _surface, at) {
    plainText(problems, block['label'], `${at}/label`, 2000);
    if (block['hint'] !== undefined) plainText(problems, block['hint'], `${at}/hint`, 2000);
    element(problems, block['element'], `${at}/element`);
  },
  container(problems, block, surface, at) {
    plainText(problems, block['title'], `${at}/title`, 150);
    const children = asArray(block['child_blocks']);
    between(problems, children.length, 1, 10, `${at}/child_blocks`);
    children.forEach((child, n) => {
      const type = String(asObject(child)['type']);
      if (!['section', 'divider', 'context', 'actions'].includes(type)) {
        problems.push(`${at}: ${type} in a container`);
      }
      validateBlock(problems, asObject(child), surface, `${at}/child_blocks/${n}`);
    });
  },
  data_visualization(problems, block, _surface, at) {
    string(problems, block['title'], `${at}/title`, 50);
    const chart = asObject(block['chart']);
    const categories = asArray(asObject(chart['axis_config'])['categories']);
    const series = asArray(chart['series']).map(asObject);
    between(problems, series.length, 1, 6, `${at}/series`);
    between(problems, categories.length, 1, 20, `${at}/categories`);
    if (new Set(categories).size < categories.length) problems.push(`${at}: categories repeat`);
    if (new Set(series.map((one) => one['name'])).size < series.length) {
      problems.push(`${at}: series names repeat`);
    }
    for (const one of series) {
      string(problems, one['name'], `${at}/name`, 20);
      const points = asArray(one['data']).map(asObject);
      if (JSON.stringify(points.map((point) => point['label'])) !== JSON.stringify(categories)) {
        problems.push(`${at}: a series does not cover the categories`);
      }
      for (const point of points) {
        string(problems, point['label'], `${at}/label`, 20);
        if (!Number.isFinite(point['value'])) problems.push(`${at}: a value is no number`);
      }
    }
  },
};

function element(problems: string[], value: unknown, at: string): void {
  const part = asObject(value);
  lengths(problems, part, at, { action_id: 255 });
  if (part['action_id'] === undefined) problems.push(`${at}: no action_id`);
  const check = ELEMENTS[String(part['type'])];
  if (check === undefined) problems.push(`${at}: unknown element`);
  else check(problems, part, at);
}

const ELEMENTS: Readonly<Record<string, (problems: string[], part: Json, at: string) => void>> = {
  button,
  static_select(problems, part, at) {
    choices(problems, part, at, 100);
  },
  radio_buttons(problems, part, at) {
    choices(problems, part, at, 10);
  },
  checkboxes(problems, part, at) {
    choices(problems, part, at, 10);
  },
  overflow(problems, part, at) {
    choices(problems, part, at, 5);
  },
  timepicker(problems, part, at) {
    matches(problems, part['initial_time'], /^([01]\d|2[0-3]):[0-5]\d$/u, `${at}/initial_time`);
  },
  datepicker(problems, part, at) {
    matches(problems, part['initial_date'], /^\d{4}-\d{2}-\d{2}$/u, `${at}/initial_date`);
  },
  users_select(problems, part, at) {
    matches(problems, part['initial_user'], /^[UW][A-Z0-9]+$/u, `${at}/initial_user`);
  },
  plain_text_input(problems, part, at) {
    const max = part['max_length'] ?? 3000;
    if (typeof max !== 'number' || max < 1 || max > 3000) problems.push(`${at}/max_length`);
    const initial = part['initial_value'] ?? '';
    if (typeof initial !== 'string' || initial.length > Number(max)) {
      problems.push(`${at}/initial_value: longer than max_length`);
    }
  },
};

function button(problems: string[], part: Json, at: string): void {
  plainText(problems, part['text'], `${at}/text`, 75);
  lengths(problems, part, at, { value: 2000, url: 3000, accessibility_label: 75 });
  matches(problems, part['url'], /^https?:\/\/\S+$/u, `${at}/url`);
  matches(problems, part['style'], /^(primary|danger)$/u, `${at}/style`);
  if (part['confirm'] === undefined) return;
  const confirm = asObject(part['confirm']);
  plainText(problems, confirm['title'], `${at}/confirm/title`, 100);
  anyText(problems, confirm['text'], `${at}/confirm/text`, 300);
  plainText(problems, confirm['confirm'], `${at}/confirm/confirm`, 30);
  plainText(problems, confirm['deny'], `${at}/confirm/deny`, 30);
}

function choices(problems: string[], part: Json, at: string, max: number): void {
  const options = asArray(part['options']).map(asObject);
  between(problems, options.length, 1, max, `${at}/options`);
  const values = options.map((option) => option['value']);
  if (new Set(values).size < values.length) problems.push(`${at}: option values repeat`);
  for (const option of options) {
    plainText(problems, option['text'], `${at}/option`, 75);
    string(problems, option['value'], `${at}/option/value`, 75);
    if (option['description'] !== undefined) {
      plainText(problems, option['description'], `${at}/option/description`, 75);
    }
  }
  const known = options.map((option) => JSON.stringify(option));
  const initial = asArray(part['initial_options'] ?? []).concat(part['initial_option'] ?? []);
  if (part['initial_options'] !== undefined && initial.length === 0) {
    problems.push(`${at}/initial_options: empty`);
  }
  for (const option of initial) {
    if (!known.includes(JSON.stringify(option))) problems.push(`${at}: chosen option is unknown`);
  }
}

function anyText(problems: string[], value: unknown, at: string, max: number): void {
  const text = asObject(value);
  if (text['type'] !== 'mrkdwn' && text['type'] !== 'plain_text') problems.push(`${at}: no text`);
  string(problems, text['text'], at, max);
  if (text['type'] === 'mrkdwn') {
    problems.push(
      ...activePings(String(text['text']), at),
      ...brokenMarkup(String(text['text']), at),
    );
    if (text['verbatim'] !== true) problems.push(`${at}: bare links and names would become active`);
  }
}

function plainText(problems: string[], value: unknown, at: string, max: number): void {
  if (asObject(value)['type'] !== 'plain_text') problems.push(`${at}: not plain_text`);
  anyText(problems, value, at, max);
}

function string(problems: string[], value: unknown, at: string, max: number): void {
  if (typeof value !== 'string' || value.trim() === '') problems.push(`${at}: empty`);
  else if (value.length > max) problems.push(`${at}: ${value.length} > ${max}`);
  else if (/\p{Surrogate}/u.test(value)) problems.push(`${at}: half a character`);
}

/** Channel-wide pings: never ours to send, whoever wrote them. */
function activePings(text: string, at: string): string[] {
  const isPing = /<!(?!date\^)|@(?:here|channel|everyone)\b/iu.test(text);
  return isPing ? [`${at}: a channel-wide ping`] : [];
}

function brokenMarkup(text: string, at: string): string[] {
  const rest = text.replace(
    /<(?:https?:\/\/[^<>|]+\|[^<>|]+|@[UW][A-Z0-9]+|#[CGD][A-Z0-9]+)>/gu,
    '',
  );
  const isBroken = rest.includes('<') || /&(?!amp;|lt;|gt;)/u.test(rest);
  return isBroken ? [`${at}: broken markup`] : [];
}

function lengths(problems: string[], value: Json, at: string, table: Record<string, number>): void {
  for (const [name, max] of Object.entries(table)) {
    if (value[name] !== undefined) string(problems, value[name], `${at}/${name}`, max);
  }
}

function matches(problems: string[], value: unknown, form: RegExp, at: string): void {
  if (value !== undefined && (typeof value !== 'string' || !form.test(value))) {
    problems.push(`${at}: malformed`);
  }
}

function between(problems: string[], n: number, min: number, max: number, at: string): void {
  if (n < min || n > max) problems.push(`${at}: ${n} is not ${min} to ${max}`);
}

function countBlocks(blocks: unknown): number {
  return asArray(blocks).reduce<number>(
    (sum, block) => sum + 1 + asArray(asObject(block)['child_blocks'] ?? []).length,
    0,
  );
}

/** Length of every `text` in it, wherever it stands. */
function visibleLength(value: unknown): number {
  if (Array.isArray(value))
    return value.reduce<number>((sum, part) => sum + visibleLength(part), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, part]: [string, unknown]) => {
    return sum + (key === 'text' && typeof part === 'string' ? part.length : visibleLength(part));
  }, 0);
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
