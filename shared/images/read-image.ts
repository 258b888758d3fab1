import { asciiOf } from '../kernel/bytes.ts';
import { IMAGE_LIMITS, type Image, type ImageFault, type ImageType, type Picture, type PictureFault } from './image.ts';
import { isJpeg, readJpeg } from './jpeg.ts';
import { isPng, readPng } from './png.ts';
import { isWebp, readWebp } from './webp.ts';

interface Reader {
  readonly type: ImageType;
  readonly isOne: (file: Uint8Array) => boolean;
  readonly read: (file: Uint8Array) => Picture | PictureFault;
}

const READERS: readonly Reader[] = [
  { type: 'image/png', isOne: isPng, read: readPng },
  { type: 'image/jpeg', isOne: isJpeg, read: readJpeg },
  { type: 'image/webp', isOne: isWebp, read: readWebp },
];

/**
 * Reads an image file: its kind by its bytes (never by its name), its structure to the end, its size. Gives it with
 * everything dropped that is no picture (camera, place, thumbnails, comments, colour profiles, what follows its end), or
 * why a case cannot hold it. Never throws.
 */
export function readImage(file: Uint8Array): { readonly image: Image } | { readonly fault: ImageFault } {
  const { sidePixels, bytes: most, fileBytes } = IMAGE_LIMITS;
  if (file.length > fileBytes) return { fault: { code: 'image-too-heavy', size: file.length, most: fileBytes } };
  const reader = READERS.find(({ isOne }) => isOne(file));
  if (reader === undefined) return { fault: { code: 'image-unknown' } };
  const picture = reader.read(file);
  if (typeof picture === 'string') return { fault: { code: picture } };
  const { width, height, bytes } = picture;
  if (width < 1 || height < 1) return { fault: { code: 'image-damaged' } };
  if (width > sidePixels || height > sidePixels) return { fault: { code: 'image-too-wide', width, height } };
  if (bytes.length > most) return { fault: { code: 'image-too-heavy', size: bytes.length, most } };
  return { image: { type: reader.type, width, height, bytes } };
}

/** What a file that is no image of a case seems to be, by how it begins: a word for who made it. */
export function soundsLike(file: Uint8Array): string | undefined {
  const start = asciiOf(file.subarray(0, 16));
  if (start.startsWith('GIF8')) return 'a GIF';
  if (start.startsWith('%PDF')) return 'a PDF';
  if (start.startsWith('BM')) return 'a BMP';
  if (start.slice(4, 8) === 'ftyp') return start.slice(8, 12).startsWith('avi') ? 'an AVIF' : 'a HEIC';
  return /^\s*<(\?xml|svg|!DOCTYPE)/i.test(start) ? 'an SVG' : undefined;
}
