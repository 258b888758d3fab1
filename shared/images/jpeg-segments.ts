import { viewOf } from '../kernel/bytes.ts';
import type { PictureFault } from './image.ts';

/** Marks that stand after 0xff, by what follows them. */
export const MARKS = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  quantization: 0xdb,
  huffman: 0xc4,
  restarts: 0xdd,
  app0: 0xe0,
  app1: 0xe1,
  app14: 0xee,
  app15: 0xef,
  comment: 0xfe,
} as const;

export interface Segment {
  readonly mark: number;
  readonly data: Uint8Array;
  /** What follows the head of a scan: the picture itself, coded. */
  readonly coded?: Uint8Array;
}

/** Whether a file begins as a JPEG does. */
export function isJpeg(file: Uint8Array): boolean {
  return file[0] === 0xff && file[1] === MARKS.start && file[2] === 0xff;
}

/** The segments of a file from its start mark to its end mark. */
export function segmentsOf(file: Uint8Array): Segment[] | PictureFault {
  const view = viewOf(file);
  const segments: Segment[] = [];
  let at = 2;
  for (;;) {
    if (at >= file.length) return 'image-cut-off';
    if (file[at] !== 0xff) return 'image-damaged';
    // A mark may stand after several of these.
    while (file[at] === 0xff) at++;
    const mark = file[at++] ?? MARKS.start;
    if (mark === MARKS.end) return segments;
    if (at + 2 > file.length) return 'image-cut-off';
    if (!hasLength(mark)) return 'image-damaged';
    const length = view.getUint16(at);
    if (length < 2) return 'image-damaged';
    if (at + length > file.length) return 'image-cut-off';
    const data = file.subarray(at + 2, at + length);
    at += length;
    if (mark !== MARKS.scan) {
      segments.push({ mark, data });
      continue;
    }
    const end = endOfScan(file, at);
    segments.push({ mark, data, coded: file.subarray(at, end) });
    at = end;
  }
}

/** All marks that may stand between segments are followed by a length; the others belong inside a scan, or are none. */
function hasLength(mark: number): boolean {
  return mark >= 0xc0 && !isRestart(mark) && mark !== MARKS.start;
}

function isRestart(mark: number): boolean {
  return mark >= 0xd0 && mark <= 0xd7;
}

/** Where the next mark stands after coded data, in which 0xff is followed by 0 or by a restart. */
function endOfScan(file: Uint8Array, start: number): number {
  for (let at = start; at < file.length; at++) {
    if (file[at] !== 0xff) continue;
    const next = file[at + 1] ?? 0;
    if (next !== 0 && !isRestart(next)) return at;
  }
  return file.length;
}

/** A segment as it stands in a file. */
export function writeSegment(mark: number, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(data.length + 4);
  whole.set([0xff, mark]);
  viewOf(whole).setUint16(2, data.length + 2);
  whole.set(data, 4);
  return whole;
}
