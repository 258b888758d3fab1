import fc from 'fast-check';
import { joinBytes } from '../../shared/kernel/bytes.ts';

type Edit = (file: Uint8Array) => Uint8Array;

const place = fc.nat();
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(
    ([at, byte]): Edit =>
      (file) =>
        file.with(at % file.length, byte),
  ),
  // Heads lie near the ends.
  fc.tuple(fc.nat(160), fc.nat(255)).map(
    ([at, byte]): Edit =>
      (file) =>
        file.with(-1 - (at % file.length), byte),
  ),
  place.map(
    (at): Edit =>
      (file) =>
        file.subarray(0, at % file.length),
  ),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 20 })).map(([at, bytes]): Edit => {
    return (file) => joinBytes([file.subarray(0, at % file.length), bytes, file.subarray(at % file.length)]);
  }),
  fc.tuple(place, fc.integer({ min: 1, max: 40 })).map(([at, length]): Edit => {
    return (file) => joinBytes([file.subarray(0, at % file.length), file.subarray((at % file.length) + length)]);
  }),
  // A number of four bytes that is larger or smaller than it may be.
  fc.tuple(place, fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff), fc.boolean()).map(
    ([at, value, little]): Edit =>
      (file) => {
        if (file.length < 4) return file;
        const changed = file.slice();
        new DataView(changed.buffer).setUint32(at % (file.length - 3), value, little);
        return changed;
      },
  ),
);

/** Files damaged in one to four places: a byte, a cut, bytes put in or taken out, a number that is wrong. */
export function damagedBytes(whole: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.constantFrom(...whole), fc.array(edit, { minLength: 1, maxLength: 4 }))
    .map(([file, edits]) => edits.reduce((changed, one) => (changed.length === 0 ? changed : one(changed)), file));
}
