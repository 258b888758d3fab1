// Newer built-ins that the code counts on and that browsers from Chrome 87 on may lack. Imported first by every page.

function add(target: object, name: string, value: (...args: never[]) => unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

add(Array.prototype, 'at', at);
add(String.prototype, 'at', at);
const hasOwn = Object.prototype.hasOwnProperty;
add(Object, 'hasOwn', (target: object, key: PropertyKey) => hasOwn.call(target, key));
add(Array.prototype, 'findLast', function <T>(this: T[], test: (value: T, index: number) => boolean): T | undefined {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    if (test(this[index] as T, index)) return this[index];
  }
  return undefined;
});
add(Array.prototype, 'findLastIndex', function <T>(this: T[], test: (value: T, index: number) => boolean): number {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    if (test(this[index] as T, index)) return index;
  }
  return -1;
});
add(Array.prototype, 'toSorted', function <T>(this: T[], order?: (a: T, b: T) => number): T[] {
  return [...this].sort(order);
});
add(Array.prototype, 'toReversed', function <T>(this: T[]): T[] {
  return [...this].reverse();
});
