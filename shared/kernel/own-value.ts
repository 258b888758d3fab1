/**
 * The value that a record itself holds under a key, or `undefined`. Keys come from outside: `constructor` or `__proto__`
 * must not find what every JavaScript object inherits.
 */
export function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
