/** Records that one fold has copied itself, and may write to until it is done: a hall that moves is one copy, not hundreds. */
export type Copies = WeakSet<object>;

/** The record with a value under a key: a copy, or the record itself where this fold has made it. */
export function withValue<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T,
  copies: Copies,
): Readonly<Record<string, T>> {
  if (!copies.has(record) || key === '__proto__') {
    const copy = { ...record, [key]: value };
    copies.add(copy);
    return copy;
  }
  (record as Record<string, T>)[key] = value;
  return record;
}
