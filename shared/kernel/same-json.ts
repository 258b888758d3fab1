/**
 * Whether two values have the same canonical JSON, without writing it: the order of keys and `undefined` members do not
 * count. Throws nothing; what JSON cannot carry is the same only as itself.
 */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, i) => isSameJson(item, b[i]));
  }
  return (
    isWithin(a, b) && Object.keys(b).every((key) => memberOf(b, key) === undefined || memberOf(a, key) !== undefined)
  );
}

/** Whether every member of `a` is one of `b`, and the same. */
function isWithin(a: object, b: object): boolean {
  return Object.keys(a).every((key) => {
    const member = memberOf(a, key);
    return member === undefined || isSameJson(member, memberOf(b, key));
  });
}

function memberOf(record: object, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key as keyof typeof record] : undefined;
}
