import type { JSX } from 'preact';

/** The lozenge with a stroke in it: something wants attention. Hidden; the words beside it say what. */
export function AttentionMark(): JSX.Element {
  return (
    <svg class="icon attention" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 .8 19.2 10 10 19.2.8 10z" fill="var(--signal)" stroke="var(--on-signal)" stroke-width="1.6" />
      <path d="M10 5v6.4M10 13.2v2.2" stroke="var(--on-signal)" stroke-width="2.2" />
    </svg>
  );
}
