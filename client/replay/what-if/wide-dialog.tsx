import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { whatIfText } from './words.ts';
import './what-if.css';

export type WideDialogProps = {
  readonly title: string;
  /** Where it is looked from. */
  readonly subtitle?: string;
  /** What stands in its head besides the way out. */
  readonly actions?: ComponentChildren;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/** A work screen over the page: as large as it may be, printed instead of what lies under it. */
export function WideDialog({ title, subtitle, actions, onClose, children }: WideDialogProps): JSX.Element {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const [dialog, opener] = [box.current, document.activeElement];
    if (dialog !== null && !dialog.open) dialog.showModal();
    document.documentElement.dataset.over = 'dialog';
    return () => {
      delete document.documentElement.dataset.over;
      dialog?.close();
      if (opener instanceof HTMLElement) requestAnimationFrame(() => opener.focus({ preventScroll: true }));
    };
  }, []);
  return (
    <dialog
      ref={box}
      class="what-if-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        // A dialog inside this one has its own way out.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={heading} tabIndex={-1} autofocus>
          {title}
        </h2>
        {subtitle === undefined ? null : <p class="sm soft">{subtitle}</p>}
        {actions}
        <button type="button" class="btn small" onClick={onClose}>
          {whatIfText().close}
        </button>
      </header>
      {children}
    </dialog>
  );
}
