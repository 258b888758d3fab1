import { asciiBytes, asciiOf, joinBytes, viewOf } from '../kernel/bytes.ts';
import { exifOf, liesDown, turnOf } from './exif.ts';
import type { Picture, PictureFault } from './image.ts';
import { MARKS, type Segment, segmentsOf, writeSegment } from './jpeg-segments.ts';

export { isJpeg } from './jpeg-segments.ts';

/** Frames that browsers show: baseline, extended, progressive. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** Lossless, arithmetic and hierarchical ones, which they do not, and what only those have. */
const STRANGE = [0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xdc, 0xde, 0xdf];
const TABLES: readonly number[] = [MARKS.quantization, MARKS.huffman, MARKS.restarts];
/** One colour, three, or the four of print. */
const COMPONENTS = [1, 3, 4];
/** Each scan of a progressive file costs a pass over the whole picture; cameras and programs write a dozen. */
const MOST_SCANS = 64;

/**
 * Reads a JPEG to its end and writes it anew with what draws it: frame, tables, scans, how colours are meant, and which
 * side is up. What a camera adds (time, place, thumbnail, profile) and what follows the end is gone.
 */
export function readJpeg(file: Uint8Array): Picture | PictureFault {
  const segments = segmentsOf(file);
  if (typeof segments === 'string') return segments;
  const marks = segments.map(({ mark }) => mark);
  if (marks.some((mark) => STRANGE.includes(mark))) return 'image-unsupported';
  const drawing = segments.filter(({ mark }) => isDrawing(mark));
  if (!segments.every(({ mark }) => isDrawing(mark) || isAbout(mark))) return 'image-damaged';
  const frames = drawing.filter(({ mark }) => FRAMES.includes(mark));
  const scans = drawing.filter(({ mark }) => mark === MARKS.scan);
  const [frame] = frames;
  if (frame === undefined || frames.length > 1 || scans.length === 0) return 'image-damaged';
  if (drawing.indexOf(frame) > drawing.findIndex(({ mark }) => mark === MARKS.scan)) return 'image-damaged';
  if (scans.length > MOST_SCANS) return 'image-unsupported';
  if (!scans.every(isScan)) return 'image-damaged';
  const size = sizeOf(frame.data);
  if (typeof size === 'string') return size;

  const turn = segments.flatMap(({ mark, data }) => (mark === MARKS.app1 ? (turnOf(data) ?? []) : []))[0] ?? 1;
  const bytes = joinBytes([
    Uint8Array.of(0xff, MARKS.start),
    ...segments.flatMap(meaningOfColours),
    ...(turn === 1 ? [] : [writeSegment(MARKS.app1, exifOf(turn))]),
    ...drawing.flatMap(({ mark, data, coded }) => [writeSegment(mark, data), ...(coded === undefined ? [] : [coded])]),
    Uint8Array.of(0xff, MARKS.end),
  ]);
  const [width, height] = liesDown(turn) ? [size.height, size.width] : [size.width, size.height];
  return { width, height, bytes };
}

function isDrawing(mark: number): boolean {
  return mark === MARKS.scan || FRAMES.includes(mark) || TABLES.includes(mark);
}

function isAbout(mark: number): boolean {
  return (mark >= MARKS.app0 && mark <= MARKS.app15) || mark === MARKS.comment;
}

function isScan({ data }: Segment): boolean {
  const components = data[0] ?? 0;
  return components >= 1 && components <= 4 && data.length === 4 + 2 * components;
}

function sizeOf(frame: Uint8Array): { readonly width: number; readonly height: number } | PictureFault {
  const components = frame[5] ?? 0;
  if (frame.length !== 6 + 3 * components) return 'image-damaged';
  const view = viewOf(frame);
  const height = view.getUint16(1);
  // Without a height here it follows the first scan, which no browser reads.
  if (frame[0] !== 8 || !COMPONENTS.includes(components) || height === 0) return 'image-unsupported';
  return { height, width: view.getUint16(3) };
}

/** The segments that say how colours are meant, written anew without density, thumbnail and whatever else stands in them. */
function meaningOfColours({ mark, data }: Segment): Uint8Array[] {
  if (mark === MARKS.app0 && beginsWith(data, 'JFIF\0')) {
    return [writeSegment(mark, joinBytes([asciiBytes('JFIF\0'), Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 0, 0)]))];
  }
  const transform = data[11];
  if (mark === MARKS.app14 && beginsWith(data, 'Adobe') && transform !== undefined) {
    return [writeSegment(mark, joinBytes([asciiBytes('Adobe'), Uint8Array.of(0, 100, 0, 0, 0, 0, transform)]))];
  }
  return [];
}

function beginsWith(data: Uint8Array, name: string): boolean {
  return asciiOf(data.subarray(0, name.length)) === name;
}
