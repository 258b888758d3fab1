import type { Scenario } from './schema.ts';
import type { PartyId } from './vocabulary.ts';

type KeptImage = NonNullable<Scenario['images']>[number];

/** An image as a screen shows it: with its bytes (base64), or the server has them under their hash. */
export type CaseImage = Omit<KeptImage, 'party' | 'data'> & { readonly data?: KeptImage['data'] };

/** The images that everybody may see, without their bytes; `undefined` where a case has none. */
export function publicImages(scenario: Scenario): readonly CaseImage[] | undefined {
  return some(
    openImages(scenario).map(({ id, alt, credit, type, width, height, hash }) => {
      return { id, alt, ...(credit === undefined ? {} : { credit }), type, width, height, hash };
    }),
  );
}

/** The images that only a party sees, with their bytes: they are at no address. */
export function partyImages(scenario: Scenario, id: PartyId): readonly CaseImage[] | undefined {
  return some((scenario.images ?? []).filter(({ party }) => party === id).map(withoutParty));
}

/** The public part of a case for a file, which is read where no server is: with the bytes of its images. */
export function withPictures<P extends { readonly images?: readonly CaseImage[] }>(shown: P, scenario: Scenario): P {
  const images = some(openImages(scenario).map(withoutParty));
  return images === undefined ? shown : { ...shown, images };
}

function openImages({ images = [] }: Scenario): readonly KeptImage[] {
  return images.filter(({ party }) => party === undefined);
}

function withoutParty({ party: _, ...image }: KeptImage): CaseImage {
  return image;
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
