import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { pages } from './pages.ts';
import { WALL_KEYS, type WallKey } from './screen-keys.ts';
import type { Speech } from './speech.ts';

/** So long (ms) the buttons stay after the page opened, and after the pointer has come to rest. */
const AT_FIRST_MS = 10_000;
const AT_REST_MS = 4000;

/** A button for every key: there when the page opens, when the pointer moves, and when one of them has the focus. */
export function WallBar({ speech }: { readonly speech: Speech }): JSX.Element {
  const { text } = speech;
  const isSeen = useSignal(true);
  useEffect(() => {
    let timer = setTimeout(hide, AT_FIRST_MS);
    function hide(): void {
      isSeen.value = false;
    }
    function seen(): void {
      isSeen.value = true;
      clearTimeout(timer);
      timer = setTimeout(hide, AT_REST_MS);
    }
    addEventListener('pointermove', seen);
    addEventListener('pointerdown', seen);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', seen);
      removeEventListener('pointerdown', seen);
    };
  }, [isSeen]);
  const { at, count } = pages.value;
  const isMoot = (name: WallKey) => (name === 'previous' ? at === 0 : name === 'next' && at >= count - 1);
  return (
    <nav class={isSeen.value ? 'wall-bar seen' : 'wall-bar'} aria-label={text.keys.label}>
      {WALL_KEYS.map(({ name, sign, act }) => (
        <button
          key={name}
          type="button"
          aria-disabled={isMoot(name) ? 'true' : undefined}
          onClick={(event) => {
            void act(event as unknown as KeyboardEvent);
            // The next key is the wall's, not this button's.
            event.currentTarget.blur();
          }}
        >
          {text.keys.names[name]}{' '}
          <span class="key" aria-hidden="true">
            {sign}
          </span>
        </button>
      ))}
    </nav>
  );
}
