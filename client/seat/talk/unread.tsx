import type { JSX } from 'preact';
import { talkText } from './words.ts';

/** How much is unread, as a yellow number and in words; nothing where there is none. */
export function Unread({ count }: { readonly count: number }): JSX.Element | null {
  if (count === 0) return null;
  return (
    <>
      <span class="unread num" aria-hidden="true">
        {count}
      </span>
      <span class="sr">, {talkText().unread(count)}</span>
    </>
  );
}
