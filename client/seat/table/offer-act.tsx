import type { JSX } from 'preact';

export type OfferActProps = {
  /** The words of a button, the offer's name somewhere in them. */
  readonly words: string;
  readonly name: string;
};

/** What a button does, and under it in smaller letters with which offer: read aloud as one sentence. */
export function OfferAct({ words, name }: OfferActProps): JSX.Element {
  const at = words.indexOf(name);
  return (
    <span class="offer-act">
      {words.slice(0, at)}
      <span class="offer-name">{name}</span>
      {words.slice(at + name.length)}
    </span>
  );
}
