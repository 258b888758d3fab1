import { asciiBytes, asciiOf, joinBytes, viewOf } from '../kernel/bytes.ts';

// Of all that EXIF says, a picture needs one thing: which side is up. Telephones store pictures as the sensor lies.

const NAME = 'Exif\0\0';
const ORIENTATION = 0x0112;
const SHORT = 3;

/** How a picture is to be turned (1 as it is, 2–8 as EXIF numbers them), by an EXIF segment; `undefined` where it does not say. */
export function turnOf(segment: Uint8Array): number | undefined {
  if (asciiOf(segment.subarray(0, NAME.length)) !== NAME) return undefined;
  const tiff = segment.subarray(NAME.length);
  const order = asciiOf(tiff.subarray(0, 2));
  if (tiff.length < 14 || (order !== 'II' && order !== 'MM')) return undefined;
  const little = order === 'II';
  const view = viewOf(tiff);
  const start = view.getUint32(4, little);
  if (view.getUint16(2, little) !== 42 || start + 2 > tiff.length) return undefined;
  const count = view.getUint16(start, little);
  for (let i = 0; i < count; i++) {
    const at = start + 2 + 12 * i;
    if (at + 12 > tiff.length) return undefined;
    if (view.getUint16(at, little) !== ORIENTATION || view.getUint16(at + 2, little) !== SHORT) continue;
    const turn = view.getUint16(at + 8, little);
    return turn >= 1 && turn <= 8 ? turn : undefined;
  }
  return undefined;
}

/** An EXIF segment's content that says how to turn the picture, and nothing else. */
export function exifOf(turn: number): Uint8Array {
  const tiff = [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, SHORT, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0];
  return joinBytes([asciiBytes(NAME), asciiBytes('MM'), Uint8Array.from(tiff)]);
}

/** Whether a picture turned so stands on its side, its width and height changed for each other. */
export function liesDown(turn: number): boolean {
  return turn >= 5;
}
