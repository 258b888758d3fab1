import { z } from 'zod';
import { firstFormatSchema } from '../scenario/schema.ts';
import { caseFileSchema } from './case-file.ts';

/**
 * The JSON Schema (draft 7) of a scenario file of either format, for completion and hints in editors, as text with a final
 * line break.
 */
export function scenarioJsonSchema(): string {
  const either = z.union([firstFormatSchema, caseFileSchema]);
  return `${JSON.stringify(z.toJSONSchema(either, { io: 'input', target: 'draft-07' }), undefined, 2)}\n`;
}
