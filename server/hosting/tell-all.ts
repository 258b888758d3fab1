import { logFault } from '../faults.ts';

/** Tells every listener. What happened has happened: one that fails keeps neither the others nor an answer. */
export function tellAll<Args extends readonly unknown[]>(
  where: string,
  listeners: Iterable<(...args: Args) => void>,
  ...args: Args
): void {
  for (const listener of listeners) {
    try {
      listener(...args);
    } catch (error) {
      logFault(`hearing of ${where}`, error);
    }
  }
}
