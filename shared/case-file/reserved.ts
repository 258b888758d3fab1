import { z } from 'zod';

/** A field that a later version plays: named here, so that nobody uses the name for something else until then. */
function reserved(name: string, meaning: string) {
  return z
    .never({ error: () => `"${name}" is reserved for a later version: ${meaning}` })
    .optional()
    .meta({ description: `Reserved: ${meaning}.` });
}

/** Says of a field that cannot be left out yet that a later version will allow it. */
export function ifMissing(name: string, meaning: string) {
  return ({ input }: { readonly input?: unknown }) =>
    input === undefined ? `"${name}" is missing; ${meaning} is reserved for a later version` : undefined;
}

/** The reserved fields of a case of format 2, by the part in which they stand. */
export const RESERVED = {
  scenario: {
    knowledge: reserved('knowledge', 'secret questions that check what was learned'),
    scenery: reserved('scenery', 'a land of its own for the stage'),
    mode: reserved('mode', 'a case that is played without numbers'),
  },
  party: {
    voices: reserved('voices', 'several private cards inside one party'),
    authority: reserved('authority', 'a ratifier without a seat that decides by published criteria'),
  },
  issue: { contingent: reserved('contingent', 'options that pay by what the world does') },
  option: { contingent: reserved('contingent', 'options that pay by what the world does') },
  agreement: {
    rule: reserved('rule', 'agreements that not all have to sign'),
    coalitions: reserved('coalitions', 'parts of the parties that may agree, and what the others get'),
  },
} as const;
