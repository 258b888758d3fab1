/** The kinds of images that a case may hold, by the names under which browsers are given them. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

export const IMAGE_LIMITS = {
  /** Pixels from side to side, and from top to bottom. */
  sidePixels: 1600,
  /** Bytes of one image, after what is no picture was dropped. */
  bytes: 80 * 1024,
  /** Bytes of all images of a case. */
  caseBytes: 1024 * 1024,
  /** Bytes of a file that is read at all: what a camera writes beside a picture can be many times its size. */
  fileBytes: 10 * 1024 * 1024,
} as const;

/** What the reader of one kind of file gives: the size as shown (pixels), and the file with nothing but the picture in it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** An image as it is kept. */
export interface Image extends Picture {
  readonly type: ImageType;
}

/** Why a file is no picture: it ends too early, contradicts itself, moves, or is of a kind that browsers do not show. */
export type PictureFault = 'image-cut-off' | 'image-damaged' | 'image-moves' | 'image-unsupported';

/** Why a file is no image of a case: no picture of the three kinds, or more of it than there may be. */
export type ImageFault =
  | { readonly code: PictureFault | 'image-unknown' }
  | { readonly code: 'image-too-wide'; readonly width: number; readonly height: number }
  | { readonly code: 'image-too-heavy'; readonly size: number; readonly most: number };
