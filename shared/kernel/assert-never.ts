/** Marks a branch that the types rule out; throws only when untyped data reached it. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
