import { z } from 'zod';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { scenarioSchema } from '../../shared/scenario/schema.ts';
import { sha256 } from './sha256.ts';

/** First line of a session's log. */
export const sessionHeaderSchema = z.strictObject({
  kind: z.literal('session'),
  format: z.literal(1),
  product: z.string(),
  id: z.string(),
  /** Chance of the session's bots. */
  seed: z.int().min(0),
  createdAt: z.number(),
  scenario: scenarioSchema,
  scenarioHash: z.string(),
  hash: z.string(),
});
export type SessionHeader = z.infer<typeof sessionHeaderSchema>;

/** Builds the sealed first line of a session's log. */
export function sessionHeader(fields: Omit<SessionHeader, 'kind' | 'format' | 'hash' | 'scenarioHash'>): SessionHeader {
  const whole = {
    kind: 'session' as const,
    format: 1 as const,
    ...fields,
    scenarioHash: sha256(canonicalJson(fields.scenario)),
  };
  return { ...whole, hash: sha256(canonicalJson(whole)) };
}
