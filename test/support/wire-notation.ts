import { z } from 'zod';
import { phoneCommandSchema } from '../../shared/negotiation/commands.ts';
import { talkActSchema } from '../../shared/negotiation/talk-act.ts';
import { scenarioSchema } from '../../shared/scenario/schema.ts';
import { announcedOrderSchema, orderSchema, sessionCommandSchema } from '../../shared/session/commands.ts';

/** What of a JSON schema is written down. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly propertyNames?: Shape;
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What has a table or a page of its own is called by its name. */
const NAMED: ReadonlyMap<string, string> = new Map([
  [JSON.stringify(shapeOf(orderSchema)), 'order'],
  [JSON.stringify(shapeOf(announcedOrderSchema)), 'announced order'],
  [JSON.stringify(shapeOf(phoneCommandSchema)), 'command of a team'],
  [JSON.stringify(shapeOf(sessionCommandSchema)), 'command of the session'],
  [JSON.stringify(shapeOf(scenarioSchema)), 'case'],
  [JSON.stringify(shapeOf(talkActSchema)), 'talk act'],
]);

/**
 * A schema in the notation of `shared/wire/MESSAGES.md`: `name: text 1–40, to: [text] 1–6, note?: text ≤ 300`. `without`
 * is a field of the outermost object that is left out.
 */
export function notationOf(schema: z.ZodType, without?: string): string {
  const shape = shapeOf(schema);
  const options = shape.anyOf ?? shape.oneOf ?? [shape];
  return options.map((one) => fieldsOf(one, without) || '–').join('; or ');
}

function shapeOf(schema: z.ZodType): Shape {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return shape as Shape;
}

function fieldsOf({ properties = {}, required = [] }: Shape, without?: string): string {
  return Object.entries(properties)
    .filter(([name]) => name !== without)
    .map(([name, shape]) => `${name}${required.includes(name) ? '' : '?'}: ${write(shape)}`)
    .join(', ');
}

function write(shape: Shape): string {
  const named = NAMED.get(JSON.stringify(shape));
  if (named !== undefined) return named;
  if (Array.isArray(shape.type)) return shape.type.map((type) => write({ ...shape, type })).join(' or ');
  const options = shape.anyOf ?? shape.oneOf;
  if (options !== undefined) return options.map(write).join(' or ');
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum !== undefined) return shape.enum.map((one) => JSON.stringify(one)).join(' or ');
  switch (shape.type) {
    case 'string':
      return shape.pattern === undefined ? `text${range(shape.minLength, shape.maxLength)}` : `text ${shape.pattern}`;
    case 'integer':
      return `int${range(shape.minimum, shape.maximum)}`;
    case 'number':
      return `number${range(shape.minimum, shape.maximum)}`;
    case 'array': {
      const items =
        shape.prefixItems === undefined ? write(shape.items ?? {}) : shape.prefixItems.map(write).join(', ');
      return `[${items}]${range(shape.minItems, shape.maxItems)}`;
    }
    case 'object':
      return `{ ${membersOf(shape)} }`;
    default:
      return typeof shape.type === 'string' ? shape.type : 'anything';
  }
}

function membersOf(shape: Shape): string {
  const { additionalProperties: each } = shape;
  return typeof each === 'object' ? `each: ${write(each)}` : fieldsOf(shape);
}

function range(least: number | undefined, most: number | undefined): string {
  const from = least === undefined || least <= Number.MIN_SAFE_INTEGER ? undefined : least;
  const to = most === undefined || most >= Number.MAX_SAFE_INTEGER ? undefined : most;
  if (from === undefined && to === undefined) return '';
  if (from === undefined) return ` ≤ ${to}`;
  return to === undefined ? ` ≥ ${from}` : ` ${from}–${to}`;
}
