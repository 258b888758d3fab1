import type { Said } from '../../shared/case-file/problem-words.ts';
import { IMAGE_LIMITS, type ImageFault } from '../../shared/images/image.ts';
import { soundsLike } from '../../shared/images/read-image.ts';

/** Why a case's file is not there to be read. */
export function fileUnreadable(code: string): Said {
  if (code === 'ENOENT') return { id: 'tidak ada berkas seperti itu', en: 'there is no such file' };
  return { id: `tidak dapat dibaca (${code})`, en: `cannot be read (${code})` };
}

/** Why an image is not there to be read. */
export function imageUnreadable(code: string): Said {
  if (code === 'ENOENT') return { id: 'tidak ada berkas itu di sampingnya', en: 'there is no such file beside it' };
  return { id: `berkasnya tidak dapat dibaca (${code})`, en: `the file cannot be read (${code})` };
}

/** @param size of all images together, in bytes, as `most` */
export function imagesTooHeavy(size: number, most: number): Said {
  return {
    id: `semua gambar bersama berukuran ${kilobytes(size)}; paling banyak ${kilobytes(most)}`,
    en: `all images together have ${kilobytes(size)}; at most ${kilobytes(most)}`,
  };
}

/**
 * What is wrong with an image.
 *
 * @param bytes of the file, where they were read
 */
export function faultWords(fault: ImageFault, bytes: Uint8Array = new Uint8Array()): Said {
  const { sidePixels } = IMAGE_LIMITS;
  switch (fault.code) {
    case 'image-unknown': {
      const like = soundsLike(bytes);
      return {
        id: `isinya ${like ?? 'lain'}; gambar harus PNG, JPEG, atau WebP`,
        en: `it is ${like ?? 'something else'}; an image is a PNG, JPEG or WebP`,
      };
    }
    case 'image-cut-off':
      return { id: 'berkasnya berakhir sebelum gambarnya selesai', en: 'the file ends before the picture does' };
    case 'image-damaged':
      return { id: 'berkasnya rusak', en: 'the file is damaged' };
    case 'image-moves':
      return {
        id: 'gambarnya bergerak; gambar kasus harus diam',
        en: 'the picture moves; images of a case stand still',
      };
    case 'image-unsupported':
      return {
        id: 'peramban tidak menampilkan JPEG jenis ini; simpan sebagai JPEG biasa atau progresif',
        en: 'browsers do not show this kind of JPEG; save it as a plain or progressive one',
      };
    case 'image-too-wide': {
      const { width, height } = fault;
      return {
        id: `ukurannya ${width} × ${height} piksel; paling banyak ${sidePixels} di tiap sisi`,
        en: `it has ${width} × ${height} pixels; at most ${sidePixels} each way`,
      };
    }
    case 'image-too-heavy': {
      const [size, most] = [kilobytes(fault.size), kilobytes(fault.most)];
      return { id: `besarnya ${size}; paling banyak ${most}`, en: `it has ${size}; at most ${most}` };
    }
  }
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`;
}
