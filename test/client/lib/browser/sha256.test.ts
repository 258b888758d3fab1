import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../client/lib/browser/sha256.ts';
import { sha256 as fromNode } from '../../../support/sha256.ts';

describe('SHA-256 without a platform', () => {
  it('given the published examples, when they are hashed, then the published digests come out', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('given any text, when it is hashed, then it is what Node makes of it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sha256(text) === fromNode(text)));
    for (const length of [55, 56, 63, 64, 65, 100_000])
      expect(sha256('é'.repeat(length))).toBe(fromNode('é'.repeat(length)));
  });
});
