import { afterEach, expect, it } from 'vitest';
import { forget, readStored, writeStored } from '../../../client/feed/device-storage.ts';

afterEach(() => {
  forget('draft');
  Reflect.deleteProperty(globalThis, 'localStorage');
});

const refuse = () => {
  throw new Error('denied');
};
const device = (value: object) => Object.defineProperty(globalThis, 'localStorage', { value, configurable: true });

it('given a device that is full, when a text is kept again, then the page reads the newer one until it is forgotten', () => {
  device({ getItem: () => 'older', setItem: refuse, removeItem: () => undefined });
  expect(readStored('draft')).toBe('older');
  writeStored('draft', 'newer');
  expect(readStored('draft')).toBe('newer');
  forget('draft');
  expect(readStored('draft')).toBe('older');
});

it('given a device that may keep nothing, then what was written is there for as long as the page lives', () => {
  device({ getItem: refuse, setItem: refuse, removeItem: refuse });
  writeStored('draft', 'kept');
  expect(readStored('draft')).toBe('kept');
  forget('draft');
  expect(readStored('draft')).toBeUndefined();
});
