import type { InputHTMLAttributes, JSX } from 'preact';
import { AttentionMark } from '../weave/attention-mark.tsx';

/** The fact in the way, with the attention mark. */
export function Fault({ id, children }: { readonly id?: string | undefined; readonly children: string }): JSX.Element {
  return (
    <p class="fault" id={id}>
      <AttentionMark />
      <span>{children}</span>
    </p>
  );
}

export type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was typed; stays until it is right. */
  readonly fault?: string | undefined;
  readonly input: InputHTMLAttributes<HTMLInputElement>;
};

/** A labelled input with its hint, and its fault when there is one. What was typed is the caller's to keep. */
export function Field({ id, label, hint, fault, input }: FieldProps): JSX.Element {
  // A fault takes the place of the hint: two sentences under one field are one too many.
  const described = fault !== undefined ? `${id}-fault` : hint !== undefined ? `${id}-hint` : undefined;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input {...input} id={id} aria-invalid={fault === undefined ? undefined : 'true'} aria-describedby={described} />
      {fault === undefined ? null : <Fault id={`${id}-fault`}>{fault}</Fault>}
      {hint === undefined || fault !== undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
