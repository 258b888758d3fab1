import { answerThread } from '../../server/thread.ts';

// A thread that says what it is asked, later questions included, and ends on one that it cannot take.
answerThread((wish: string) => {
  if (wish === 'fail') throw new Error('the thread failed');
  return `heard ${wish}`;
});
