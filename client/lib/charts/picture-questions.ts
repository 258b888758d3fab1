import type { ProcessInput } from '../../../shared/process/process-record.ts';
import type { RevealedCase } from '../../../shared/scoring/revealed-case.ts';
import { type DanceGround, danceGround, type Pair } from './chart-dance.ts';
import { type Pictures, picturesOf } from './pictures.ts';

/** What a page asks of the pictures' worker. */
export type PictureQuestion =
  | { readonly kind: 'ground'; readonly revealed: RevealedCase; readonly pair: Pair }
  | { readonly kind: 'pictures'; readonly input: ProcessInput };

export type PictureAnswer =
  | { readonly kind: 'ground'; readonly ground: DanceGround }
  | { readonly kind: 'pictures'; readonly pictures: Pictures };

/** Answers a question about pictures; takes a while. Throws as `danceGround` and `picturesOf` do. */
export function answerPictures(question: PictureQuestion): PictureAnswer {
  return question.kind === 'ground'
    ? { kind: 'ground', ground: danceGround(question.revealed, question.pair) }
    : { kind: 'pictures', pictures: picturesOf(question.input) };
}
