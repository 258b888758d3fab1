import { expect, it } from 'vitest';
import { Thread } from '../../server/thread.ts';

const thread = () => new Thread<string, string>(new URL('./echoing-thread.ts', import.meta.url), 'echo');

it('given questions that wait together, when they are answered, then each hears its own answer', async () => {
  const echo = thread();
  expect(await Promise.all(['a', 'b', 'c'].map((wish) => echo.ask(wish)))).toEqual(['heard a', 'heard b', 'heard c']);
  await echo.stop();
});

it('given a thread that fails, when it is asked again, then whoever waited was told and another thread answers', async () => {
  const echo = thread();
  await expect(Promise.all([echo.ask('fail'), echo.ask('b')])).rejects.toThrow('the thread failed');
  expect(await echo.ask('c')).toBe('heard c');
  await echo.stop();
});
