import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { scenarioJsonSchema } from '../../shared/case-file/json-schema.ts';

test('given the committed schema for editors, when it is generated again, then it is the same', async () => {
  const committed = await readFile(new URL('../../scenarios/scenario.schema.json', import.meta.url), 'utf8');
  expect(committed).toBe(scenarioJsonSchema());
});

test('given a field with a default, when the schema for editors is read, then the field may be left out', () => {
  const { anyOf } = JSON.parse(scenarioJsonSchema());
  expect(anyOf.map((one: { properties: { format: { const: number } } }) => one.properties.format.const)).toEqual([
    1, 2,
  ]);
  for (const schema of anyOf) {
    expect(schema.required).toContain('issues');
    expect(schema.required).not.toContain('sources');
    expect(schema.additionalProperties).toBe(false);
  }
});
