import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { HallNews } from '../../../shared/wire/messages.ts';
import { say } from '../../lib/language/language.ts';
import { sceneClock } from '../../lib/table/scene-clock.ts';
import { lobbyText } from './words.ts';

/** The phase that most tables of the hall are in, and the time that it has left, in server time. */
export function HallClock({ hall }: { readonly hall: HallNews }): JSX.Element | null {
  const text = lobbyText().waiting;
  const tick = useSignal(0);
  useEffect(() => {
    const timer = setInterval(() => {
      tick.value += 1;
    }, 250);
    return () => clearInterval(timer);
  }, [tick]);
  void tick.value;
  const offsetMs = useMemo(() => hall.serverTime - Date.now(), [hall]);
  if (hall.phase === undefined) return null;
  const clock = sceneClock(hall, Date.now() + offsetMs);
  return (
    <p class="hall-clock">
      <span class="sm">{text.running}</span>
      <b>{say(hall.phase)}</b>
      {clock === undefined ? null : (
        <span class="num" role="timer">
          {hall.paused !== undefined ? text.paused(clock.text) : clock.isOver ? text.over : text.left(clock.text)}
        </span>
      )}
    </p>
  );
}
