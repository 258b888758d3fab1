import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CaseImage } from '../../../shared/scenario/case-images.ts';
import { addressOf } from '../../../shared/wire/route.ts';
import { SEAT_ROUTES } from '../../../shared/wire/seat-routes.ts';
import { marksOf, say, writtenText } from '../language/case-texts.ts';
import { CloseFoot, Dialog } from '../parts/dialog.tsx';
import { Said } from '../parts/said.tsx';
import { ScrollX } from '../parts/scroll-x.tsx';
import { tableText } from './words.ts';
import './case-images.css';

/** Images of a case, one below the other, each with its credit. A tap shows one in its own size. */
export function CaseImages({
  images = [],
}: {
  readonly images?: readonly CaseImage[] | undefined;
}): JSX.Element | null {
  if (images.length === 0) return null;
  return (
    <div class="case-images">
      {images.map((image) => (
        <OneImage key={image.id} image={image} />
      ))}
    </div>
  );
}

function OneImage({ image }: { readonly image: CaseImage }): JSX.Element {
  const [isLarge, setLarge] = useState(false);
  return (
    <figure>
      <button type="button" aria-haspopup="dialog" title={tableText().enlarge} onClick={() => setLarge(true)}>
        <Picture image={image} />
      </button>
      <Credit image={image} />
      {isLarge ? (
        <Dialog title={say(image.alt)} isWide onClose={() => setLarge(false)}>
          <ScrollX label={say(image.alt)}>
            <Picture image={image} />
          </ScrollX>
          <Credit image={image} />
          <CloseFoot onClose={() => setLarge(false)} />
        </Dialog>
      ) : null}
    </figure>
  );
}

/** A small picture beside a name; it says nothing that the name does not. */
export function NamedPicture({ image }: { readonly image: CaseImage | undefined }): JSX.Element | null {
  return image === undefined ? null : <img class="named-picture" src={sourceOf(image)} alt="" width="48" height="48" />;
}

function Picture({ image }: { readonly image: CaseImage }): JSX.Element {
  const { alt, width, height } = image;
  return <img src={sourceOf(image)} alt={writtenText(alt)} {...marksOf(alt)} width={width} height={height} />;
}

function Credit({ image: { credit } }: { readonly image: CaseImage }): JSX.Element | null {
  return credit === undefined ? null : (
    <figcaption class="xs soft">
      <Said of={credit} />
    </figcaption>
  );
}

/** The image itself, where it came with its bytes; else where the server has it. */
function sourceOf({ type, data, hash }: CaseImage): string {
  return data === undefined ? addressOf(SEAT_ROUTES.readImage, { hash }) : `data:${type};base64,${data}`;
}
