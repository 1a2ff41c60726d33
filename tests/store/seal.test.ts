import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createVault } from '../../src/store/seal.js';
import { anyCharacter } from '../support/any-character.js';

const KEY = Buffer.alloc(32, 1);
const only = (current: Buffer) => ({ current, previous: null });
const refused = expect.objectContaining({ code: 'database_refused' });
const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe('sealing', () => {
  const vault = createVault(only(KEY));

  it('opens what it sealed, in any process with the same key', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: anyCharacter }), (context, text) => {
        expect(createVault(only(KEY)).open(context, vault.seal(context, text))).toBe(text);
      }),
    );
  });

  it('never seals the same text to the same bytes', () => {
    expect(vault.seal('T1', 'U1')).not.toEqual(vault.seal('T1', 'U1'));
  });

  it('opens nothing in another workspace, with another key, or after any bit was changed', () => {
    const sealed = vault.seal('T1', 'U1');
    expect(thrownBy(() => vault.open('T2', sealed))).toEqual(refused);
    expect(thrownBy(() => createVault(only(Buffer.alloc(32, 2))).open('T1', sealed))).toEqual(
      refused,
    );
    // The format and the key's name stand outside of what is sealed.
    for (let at = 9; at < sealed.length; at += 1) {
      const changed = sealed.map((byte, place) => (place === at ? byte ^ 1 : byte));
      expect(thrownBy(() => vault.open('T1', changed))).toEqual(refused);
    }
    expect(thrownBy(() => vault.open('T1', sealed.subarray(0, 12)))).toEqual(refused);
  });

  it('hashes equal parts to equal bytes, and no others', () => {
    const all = [
      vault.hash('person', 'T1', 'U1'),
      vault.hash('person', 'T1U', '1'),
      vault.hash('skip', 'T1', 'U1'),
      createVault(only(Buffer.alloc(32, 2))).hash('person', 'T1', 'U1'),
    ].map((bytes) => Buffer.from(bytes).toString('hex'));
    expect(new Set(all).size).toBe(4);
    expect(Buffer.from(vault.hash('person', 'T1', 'U1')).toString('hex')).toBe(all[0]);
  });
});
