import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { announce } from '../../lib/parts/live-region.tsx';
import { AttentionMark } from '../../lib/weave/icon.tsx';
import { timeOfDay } from '../board-sayings.ts';
import { useBoard } from '../board-view.ts';
import { isRunning } from '../hall-board.ts';
import { boardText } from './words.ts';

/** That the hall's network failed, as one event, and the one tap that stops every clock and gives the lost time back. */
export function OutageStrip(): JSX.Element | null {
  const { state, board, view } = useBoard();
  const text = boardText().outage;
  const { outage, lines } = board;
  const isOn = outage !== undefined;
  useEffect(() => {
    if (outage !== undefined) announce(text.lost(outage.missing, outage.of, timeOfDay(outage.since)));
  }, [isOn]);
  if (outage === undefined) return null;
  const runs = lines.some((line) => isRunning(line) && line.paused === undefined);
  const lostMs = Math.max(1000, Math.round((state.now.value - outage.since) / 1000) * 1000);
  const pause = async () => {
    if (await state.order({ kind: 'pause' })) await state.order({ kind: 'extend', ms: lostMs });
  };
  return (
    <div class="strip solid outage-strip">
      <AttentionMark />
      <span>
        {runs
          ? text.lost(outage.missing, outage.of, timeOfDay(outage.since))
          : text.paused(outage.of - outage.missing, outage.of)}
      </span>
      {runs && view.mayOrder.value ? (
        <button type="button" class="btn outage-act" onClick={pause}>
          {text.pause(lostMs / 1000)}
        </button>
      ) : null}
    </div>
  );
}
