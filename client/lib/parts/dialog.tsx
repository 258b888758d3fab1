import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { commonText } from '../language/common.ts';

export type DialogProps = {
  readonly title: string;
  /** Absent where the dialog has no way out but the end of its reason: then it covers the whole screen. */
  readonly onClose?: (() => void) | undefined;
  /** As wide as the screen allows: for what is read side by side. */
  readonly isWide?: boolean | undefined;
  readonly children?: ComponentChildren;
};

/** A modal dialog, open as long as it is drawn. Esc and the backdrop's keyboard way out call `onClose`. */
export function Dialog({ title, onClose, isWide, children }: DialogProps): JSX.Element {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Closed while it still stands in the page, so that the browser itself gives the focus back: later would be a race.
  useLayoutEffect(() => {
    const dialog = box.current;
    const opener = document.activeElement;
    if (dialog !== null && !dialog.open) {
      showAsModal(dialog);
      startAtTop(dialog);
    }
    return () => {
      if (isModalKnown()) dialog?.close();
      requestAnimationFrame(() => returnFocus(opener));
    };
  }, []);
  return (
    <dialog
      ref={box}
      class={onClose === undefined ? 'cover' : isWide ? 'wide' : undefined}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isModalKnown()) onClose?.();
        // What lies under a covered screen hears no keys, and no key takes the cover away.
        if (onClose !== undefined) return;
        event.stopPropagation();
        if (event.key === 'Escape') event.preventDefault();
      }}
      onClose={({ currentTarget }) => {
        // A browser that closes it against our word, as on a second step back, does not uncover the screen.
        if (onClose === undefined && currentTarget.isConnected) showAsModal(currentTarget);
      }}
    >
      <h2 id={heading} tabIndex={onClose === undefined ? -1 : undefined} autofocus={onClose === undefined}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}

function isModalKnown(): boolean {
  return 'showModal' in HTMLDialogElement.prototype;
}

/** Opens a dialog over the page. Where the browser knows no modal ones it stands over the page all the same, and has the focus. */
function showAsModal(dialog: HTMLDialogElement): void {
  if (isModalKnown()) {
    dialog.showModal();
    return;
  }
  dialog.setAttribute('open', '');
  dialog.querySelector<HTMLElement>('[autofocus], button, input, select, textarea')?.focus();
}

/** More of a dialog's height than this is not left to its foot, which would stand over what is to be read. */
const MOST_FOOT = 0.4;

/** What is asked is read before what is answered, also where both do not fit and a button has the focus. */
function startAtTop(dialog: HTMLDialogElement): void {
  const foot = dialog.querySelector<HTMLElement>('.dialog-actions');
  const isLong = foot !== null && foot.offsetHeight > MOST_FOOT * dialog.clientHeight;
  dialog.classList.toggle('long-foot', isLong && dialog.scrollHeight > dialog.clientHeight);
  if (document.activeElement instanceof HTMLButtonElement) dialog.scrollTop = 0;
}

/** Back to where the dialog was opened from; to the heading when that is gone. Nothing if something else took the focus. */
function returnFocus(opener: Element | null): void {
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) return;
  const isThere = opener instanceof HTMLElement && opener !== body && opener.isConnected;
  (isThere ? opener : document.querySelector<HTMLElement>('h1[tabindex]'))?.focus({ preventScroll: true });
}

/** The foot of a dialog that only shows: the way out. */
export function CloseFoot({ onClose }: { readonly onClose: () => void }): JSX.Element {
  return (
    <div class="dialog-actions">
      <button type="button" class="btn" onClick={onClose}>
        {commonText().close}
      </button>
    </div>
  );
}

export type ConfirmDialogProps = {
  readonly title: string;
  readonly children?: ComponentChildren;
  /** A verb and its object. */
  readonly confirm: string;
  /** Which button is the filled one: the way back where the way on ends something for others. */
  readonly lead?: 'confirm' | 'cancel' | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** Asks once before something that cannot be taken back. The way back is as large as the way on. */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  const { title, children, confirm, lead = 'confirm', onConfirm, onCancel } = props;
  return (
    <Dialog title={title} onClose={onCancel}>
      {children === undefined ? null : <div class="dialog-body">{children}</div>}
      <div class="dialog-actions">
        <button type="button" class={lead === 'cancel' ? 'btn main' : 'btn'} onClick={onCancel}>
          {commonText().cancel}
        </button>
        <button type="button" class={lead === 'confirm' ? 'btn main' : 'btn'} onClick={onConfirm}>
          {confirm}
        </button>
      </div>
    </Dialog>
  );
}
