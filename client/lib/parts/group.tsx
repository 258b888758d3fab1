import type { ComponentChildren, JSX } from 'preact';

export type GroupProps = {
  readonly class: string;
  /** What the controls in it are for, to whoever does not see them stand together. */
  readonly label: string;
  readonly children: ComponentChildren;
};

/** Controls that belong together, named for screen readers. */
export function Group({ class: name, label, children }: GroupProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form where there is none
    <div class={name} role="group" aria-label={label}>
      {children}
    </div>
  );
}
