import type { Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import type { Control, HomeTab, InputBlock, Modal, ViewBlock } from './block-model.js';
import { knownId, label } from './elements.js';
import { fit } from './fit.js';
import { LIMITS } from './limits.js';

const ROOM = {
  blocksMax: LIMITS.blocksPerView,
  charactersMax: LIMITS.charactersPerView,
  totalMax: Number.POSITIVE_INFINITY,
  keepLast: 0,
};

export interface InputParts {
  readonly label: string;
  readonly element: Control;
  readonly hint?: string;
  readonly isOptional?: boolean;
}

/** A field of a modal. Its block id equals the control's action id, so that answers are found by one name. */
export function input(parts: InputParts): InputBlock {
  return {
    type: 'input',
    block_id: parts.element.action_id,
    label: label(parts.label, LIMITS.inputLabel),
    element: parts.element,
    ...(parts.hint === undefined ? {} : { hint: label(parts.hint, LIMITS.inputHint) }),
    optional: parts.isOptional === true,
  };
}

export interface ModalParts {
  readonly title: string;
  readonly callbackId: string;
  readonly blocks: readonly ViewBlock[];
  /** The person's own; left out: English. */
  readonly language?: Language | undefined;
  /** Slack asks for one as soon as there is a field; *Save* stands in when none is given. */
  readonly submit?: string;
  readonly close?: string;
  /** Ids of ours that come back with the answer; at most 3,000 characters. */
  readonly privateMetadata?: string;
}

export function modal(parts: ModalParts): Modal {
  const words = wordsIn(parts.language).views;
  const hasField = parts.blocks.some(({ type }) => type === 'input');
  const submit = parts.submit ?? (hasField ? words.save : null);
  return {
    type: 'modal',
    callback_id: knownId(parts.callbackId, LIMITS.id),
    title: label(parts.title, LIMITS.viewTitle),
    ...(submit === null ? {} : { submit: label(submit, LIMITS.viewButton) }),
    close: label(parts.close ?? (submit === null ? words.close : words.cancel), LIMITS.viewButton),
    ...(parts.privateMetadata === undefined
      ? {}
      : { private_metadata: knownId(parts.privateMetadata, LIMITS.privateMetadata) }),
    blocks: fit(parts.blocks, { ...ROOM, language: parts.language }).blocks,
  };
}

/** The Home tab; what is too much is left out from its end, and said. */
export function home(
  callbackId: string,
  blocks: readonly ViewBlock[],
  language?: Language,
): HomeTab {
  const { blocks: shown } = fit(blocks, { ...ROOM, language });
  return { type: 'home', callback_id: callbackId, blocks: shown };
}
