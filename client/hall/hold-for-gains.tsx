import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useBoard } from './board-view.ts';
import { hallText } from './words.ts';

/** How long gains stay after a click that came from no finger and no key (assistive technology), ms. */
const CLICKED_MS = 5000;

/** Gains are for facilitators' eyes, and the laptop may be mirrored: they show while this is held, and no longer. */
export function HoldForGains(): JSX.Element {
  const { view } = useBoard();
  /** A press of a finger or a key came before the click. */
  const isPressed = useRef(false);
  const press = () => {
    isPressed.current = true;
    view.gains.value = true;
  };
  const release = () => {
    view.gains.value = false;
  };
  useEffect(() => release, []);
  return (
    <button
      type="button"
      class="btn small hold"
      aria-pressed={view.gains.value}
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onBlur={release}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={({ key }) => {
        if (key === ' ' || key === 'Enter') press();
      }}
      onKeyUp={release}
      onClick={() => {
        if (!isPressed.current) {
          view.gains.value = true;
          setTimeout(release, CLICKED_MS);
        }
        isPressed.current = false;
      }}
    >
      {hallText().held}
    </button>
  );
}
