import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { TEXT_LIMITS } from '../../shared/negotiation/vocabulary.ts';
import type { Typed } from './typed.ts';

/** A reason that may be given along with a no, a vote or a farewell. */
export function ReasonField({ label, typed }: { readonly label: string; readonly typed: Typed }): JSX.Element {
  const field = useId();
  return (
    <>
      <label class="sm" for={field}>
        {label}
      </label>
      <textarea
        id={field}
        rows={2}
        maxLength={TEXT_LIMITS.reason}
        value={typed.value}
        onInput={(event) => typed.set(event.currentTarget.value)}
      />
    </>
  );
}

/** What of a typed reason goes into the command: nothing when it is blank. */
export function saidReason({ value }: Typed): { reason?: string } {
  return value.trim() === '' ? {} : { reason: value };
}
