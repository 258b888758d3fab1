import { createHash } from 'node:crypto';
import type { Scenario } from '../../shared/scenario/schema.ts';

/** An image that everybody may see, as a browser is given it. */
export interface PublicImage {
  readonly type: string;
  readonly bytes: Buffer;
}

const known = new WeakMap<Scenario, ReadonlyMap<string, PublicImage>>();

/**
 * The images of a case that everybody may see, by the hash of their bytes: computed, not as the case says, because a case
 * of an archive may say anything.
 */
export function publicImages(scenario: Scenario): ReadonlyMap<string, PublicImage> {
  const images = known.get(scenario) ?? readImages(scenario);
  known.set(scenario, images);
  return images;
}

function readImages({ images = [] }: Scenario): ReadonlyMap<string, PublicImage> {
  return new Map(
    images
      .filter(({ party }) => party === undefined)
      .map(({ type, data }) => {
        const bytes = Buffer.from(data, 'base64');
        return [createHash('sha256').update(bytes).digest('hex'), { type, bytes }];
      }),
  );
}
