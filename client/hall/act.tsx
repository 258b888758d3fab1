import type { ComponentChildren, JSX } from 'preact';

/** One order as an outlined button. */
export function Act(props: { readonly onClick: () => unknown; readonly children: ComponentChildren }): JSX.Element {
  return (
    <button type="button" class="btn small" onClick={() => void props.onClick()}>
      {props.children}
    </button>
  );
}
