import { beforeEach } from 'vitest';
import { takeTold } from './told.ts';

// Of a test that fails, what its stories came to is left as logs that `npm run replay` opens.

beforeEach(({ task, onTestFailed }) => {
  takeTold();
  onTestFailed(async () => {
    const stories = takeTold();
    // Only now: most files tell no story, and need not load what it takes.
    if (stories.length > 0) (await import('./story-logs.ts')).leaveStories(task, stories);
  });
});
