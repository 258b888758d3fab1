import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { sayNumber } from '../../lib/language/language.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { announce } from '../../lib/parts/live-region.tsx';
import type { JoinState } from './join-state.ts';
import { joinText } from './words.ts';

/** The wait before the door: at which place one stands, and that nothing is to be done. */
export function InLine({ state }: { readonly state: JoinState }): JSX.Element | null {
  const text = joinText();
  const place = state.line.value;
  const why = state.mode.value === 'rejoin' ? text.queueCodes : text.queueText;
  // Said once: a number that changes every few seconds is looked up, not read out.
  useEffect(() => announce(`${text.queueTitle}. ${why}`), []);
  if (place === undefined) return null;
  return (
    <>
      <h1 tabIndex={-1}>{text.queueTitle}</h1>
      <p class="in-line">
        <span class="soft">{text.queuePosition}</span> <b class="num">{sayNumber(place.position, 0)}</b>
      </p>
      <p>{why}</p>
      {place.isLost ? <Fault>{text.queueLost}</Fault> : null}
      <button type="button" class="btn quiet wide" onClick={() => state.leaveLine()}>
        {text.queueLeave}
      </button>
    </>
  );
}
