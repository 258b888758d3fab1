import { z } from 'zod';
import { scenarioSchema } from './schema.ts';

/** The JSON Schema (draft 7) of a scenario file, for completion and hints in editors, as text with a final line break. */
export function scenarioJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-07' }), undefined, 2)}\n`;
}
