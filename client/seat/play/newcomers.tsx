import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { NewcomerQuestion } from '../../../shared/wire/messages.ts';
import type { Feed } from '../../feed/feed.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { announce } from '../../lib/parts/live-region.tsx';
import { playText } from './words.ts';

type NewcomersProps = { readonly questions: readonly NewcomerQuestion[]; readonly feed: Feed };

/** Somebody without a seat says to be at this table: one question at a time, answered with one tap. */
export function Newcomers({ questions, feed }: NewcomersProps): JSX.Element | null {
  const text = playText().newcomer;
  const trouble = useSignal<string | undefined>(undefined);
  const [first] = questions;
  const name = first?.name;
  useEffect(() => {
    if (name !== undefined) announce(text.question(name));
  }, [first?.newcomer]);
  if (first === undefined || feed.vouch === undefined) return null;
  const say = async (here: boolean) => {
    const answer = await feed.vouch?.(first.newcomer, here).catch(() => undefined);
    const code = answer === undefined ? 'internal' : answer.ok ? undefined : answer.code;
    trouble.value = code === undefined || code === 'not-asked' ? undefined : refusalText(code);
  };
  return (
    <aside class="notice card lift" aria-label={text.title}>
      <h2>{text.question(first.name)}</h2>
      <p class="sm soft">{text.hint}</p>
      {trouble.value === undefined ? null : <Fault>{trouble.value}</Fault>}
      <div class="dialog-actions">
        <button type="button" class="btn" onClick={() => void say(false)}>
          {text.no}
        </button>
        <button type="button" class="btn main" onClick={() => void say(true)}>
          {text.yes}
        </button>
      </div>
    </aside>
  );
}
