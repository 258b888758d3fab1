import { z } from 'zod';

/** What a header says of people who were erased from its log; absent where nobody was. */
export const erasedFields = {
  /** Chance of the latest erasure, so that nobody can try a name against an older hash. */
  salt: z.string().optional(),
  /** When (ms since the epoch), and how many people each time. */
  erasures: z.array(z.strictObject({ at: z.number(), people: z.int().min(1) })).optional(),
};
