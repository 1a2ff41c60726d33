/** The part of Block Kit that we use, as our own structural types: https://docs.slack.dev/reference/block-kit */
export interface PlainText {
  readonly type: 'plain_text';
  readonly text: string;
  readonly emoji: boolean;
}

/** `verbatim` keeps Slack from turning bare addresses, #names and @names into links by itself. */
export interface MrkdwnText {
  readonly type: 'mrkdwn';
  readonly text: string;
  readonly verbatim: true;
}

export type Text = PlainText | MrkdwnText;

export interface Confirm {
  readonly title: PlainText;
  readonly text: PlainText;
  readonly confirm: PlainText;
  readonly deny: PlainText;
}

export interface Button {
  readonly type: 'button';
  readonly text: PlainText;
  readonly action_id: string;
  readonly value?: string;
  readonly url?: string;
  readonly style?: 'primary' | 'danger';
  readonly accessibility_label?: string;
  readonly confirm?: Confirm;
}

export interface Option {
  readonly text: PlainText;
  readonly value: string;
  readonly description?: PlainText;
}

interface Choices {
  readonly action_id: string;
  readonly options: readonly Option[];
}

export interface Select extends Choices {
  readonly type: 'static_select';
  readonly initial_option?: Option;
  readonly placeholder?: PlainText;
}
export interface RadioButtons extends Choices {
  readonly type: 'radio_buttons';
  readonly initial_option?: Option;
}
export interface Checkboxes extends Choices {
  readonly type: 'checkboxes';
  readonly initial_options?: readonly Option[];
}
export interface Overflow extends Choices {
  readonly type: 'overflow';
}
export interface Timepicker {
  readonly type: 'timepicker';
  readonly action_id: string;
  readonly initial_time?: string;
}
export interface Datepicker {
  readonly type: 'datepicker';
  readonly action_id: string;
  readonly initial_date?: string;
}
/** A choice of one person of the workspace. */
export interface UsersSelect {
  readonly type: 'users_select';
  readonly action_id: string;
  readonly initial_user?: string;
}
export interface TextInput {
  readonly type: 'plain_text_input';
  readonly action_id: string;
  readonly multiline: boolean;
  readonly max_length: number;
  readonly initial_value?: string;
  readonly placeholder?: PlainText;
}

export type Control =
  Select | RadioButtons | Checkboxes | Timepicker | Datepicker | UsersSelect | TextInput;
export type ActionElement = Button | Select | RadioButtons | Checkboxes | Datepicker | Overflow;

interface Identified {
  readonly block_id?: string;
}

export interface SectionBlock extends Identified {
  readonly type: 'section';
  readonly text?: Text;
  readonly fields?: readonly Text[];
  readonly accessory?: ActionElement;
  readonly expand?: true;
}
export interface HeaderBlock extends Identified {
  readonly type: 'header';
  readonly text: PlainText;
}
export interface ContextBlock extends Identified {
  readonly type: 'context';
  readonly elements: readonly Text[];
}
export interface DividerBlock extends Identified {
  readonly type: 'divider';
}
export interface ActionsBlock extends Identified {
  readonly type: 'actions';
  readonly elements: readonly ActionElement[];
}
export interface InputBlock extends Identified {
  readonly type: 'input';
  readonly label: PlainText;
  readonly element: Control;
  readonly hint?: PlainText;
  readonly optional: boolean;
}

/** Blocks that may also stand inside a container. */
export type SimpleBlock = SectionBlock | ContextBlock | DividerBlock | ActionsBlock;

export interface ContainerBlock extends Identified {
  readonly type: 'container';
  readonly title: PlainText;
  readonly child_blocks: readonly SimpleBlock[];
  readonly is_collapsible: true;
  readonly default_collapsed: boolean;
}

export interface ChartSeries {
  readonly name: string;
  readonly data: readonly { readonly label: string; readonly value: number }[];
}
/** https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
export interface ChartBlock extends Identified {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'bar' | 'line';
    readonly series: readonly ChartSeries[];
    readonly axis_config: { readonly categories: readonly string[] };
  };
}

export type MessageBlock = SimpleBlock | HeaderBlock | ContainerBlock | ChartBlock;
export type ViewBlock = SimpleBlock | HeaderBlock | InputBlock;
export type Block = MessageBlock | InputBlock;

/** One message, ready to send: `text` is what notifications and screen readers get, and says all that matters. */
export interface RenderedMessage {
  readonly text: string;
  readonly blocks: readonly MessageBlock[];
  /** The same without containers and charts, for clients and servers that refuse them; absent when there are none. */
  readonly plainBlocks?: readonly MessageBlock[];
  /** Blocks left out for room; absent when nothing was. */
  readonly dropped?: number;
}

export interface Modal {
  readonly type: 'modal';
  readonly callback_id: string;
  readonly title: PlainText;
  readonly submit?: PlainText;
  readonly close?: PlainText;
  readonly private_metadata?: string;
  readonly blocks: readonly ViewBlock[];
}

export interface HomeTab {
  readonly type: 'home';
  readonly callback_id: string;
  readonly blocks: readonly ViewBlock[];
}
