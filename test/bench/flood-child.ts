import { flood } from '../faults/flood.ts';

// Floods once, as its parent wishes, tells what it did and ends with it.

process.once('message', (wish: Parameters<typeof flood>[0]) => {
  void flood(wish).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());
