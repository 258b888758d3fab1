/** Keys repeat from line to line: their quoted texts are kept, those that are names of fields and not of people. */
const quotedKeys = new Map<string, string>();
const MOST_KEPT_KEYS = 2000;
/** A longer key names nothing that comes again, and would stay for ever. */
const LONGEST_KEPT_KEY = 60;

/**
 * The one JSON text of a value: keys sorted by code unit, no spaces, `undefined` members left out.
 * Throws `TypeError` for numbers JSON cannot carry, so that a hash never rests on a silent `null`.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`Not a JSON number: ${value}`);
      return JSON.stringify(value);
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? listText(value) : recordText(value);
    default:
      throw new TypeError(`Not a JSON value: ${typeof value}`);
  }
}

function listText(list: readonly unknown[]): string {
  let text = '';
  for (const item of list) text += `${text === '' ? '' : ','}${canonicalJson(item)}`;
  return `[${text}]`;
}

function recordText(record: object): string {
  let text = '';
  for (const key of sorted(Object.keys(record))) {
    const member: unknown = record[key as keyof typeof record];
    if (member !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

/** What was read from a canonical text is in order already. */
function sorted(keys: string[]): string[] {
  const isInOrder = keys.every((key, i) => i === 0 || (keys[i - 1] as string) < key);
  return isInOrder ? keys : keys.sort();
}

function quoted(key: string): string {
  const known = quotedKeys.get(key);
  if (known !== undefined) return known;
  const text = JSON.stringify(key);
  if (quotedKeys.size < MOST_KEPT_KEYS && key.length <= LONGEST_KEPT_KEY) quotedKeys.set(key, text);
  return text;
}
