import type { ComponentChildren, JSX } from 'preact';
import { commonText } from '../language/common.ts';
import { Fault } from './field.tsx';

export type DialogFormProps = {
  readonly children?: ComponentChildren;
  /** What handing it in does: a verb and its object. */
  readonly submit: string;
  readonly onSubmit: () => unknown;
  readonly onCancel: () => void;
  /** What the way back says; "cancel" where it is absent. */
  readonly cancel?: string | undefined;
  /** Why what was handed in was refused. */
  readonly trouble?: string | undefined;
  /** There is nothing to hand in, or it is on its way. */
  readonly isIdle?: boolean | undefined;
  /** The button that stands out: the way on, unless that is to be thought over. */
  readonly lead?: 'submit' | 'cancel' | 'neither';
  /** Whether the way back has the focus when the dialog opens. */
  readonly isCancelFirst?: boolean;
};

/** What a dialog asks for, why it was refused, and at its foot the way back beside the way on. */
export function DialogForm(props: DialogFormProps): JSX.Element {
  const { children, submit, onSubmit, onCancel, cancel, trouble, isIdle, lead = 'submit', isCancelFirst } = props;
  return (
    <form
      class="dialog-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
      {trouble === undefined ? null : <Fault>{trouble}</Fault>}
      <div class="dialog-actions">
        <button
          type="button"
          class={lead === 'cancel' ? 'btn main' : 'btn'}
          autofocus={isCancelFirst}
          onClick={onCancel}
        >
          {cancel ?? commonText().cancel}
        </button>
        <button type="submit" class={lead === 'submit' ? 'btn main' : 'btn'} aria-disabled={isIdle || undefined}>
          {submit}
        </button>
      </div>
    </form>
  );
}
