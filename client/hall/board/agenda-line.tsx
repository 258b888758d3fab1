import type { JSX } from 'preact';
import { say } from '../../lib/language/case-texts.ts';
import { timeOfDay } from '../board-sayings.ts';
import { useBoard } from '../board-view.ts';
import { agendaOf } from './agenda.ts';
import { sessionLine } from './session-line.ts';
import { boardText } from './words.ts';

/** Under the plan: whether the day keeps it, and if not, which phases could be shorter; the debrief never. */
export function AgendaLine(): JSX.Element | null {
  const { state, board } = useBoard();
  const now = state.now.value;
  const agenda = board.state.stage === 'open' ? agendaOf(sessionLine(board, now), now) : undefined;
  if (agenda === undefined) return null;
  const text = boardText().plan;
  const { plannedEnd, end, cuts, stillLate } = agenda;
  const late = Math.round((end - plannedEnd) / 60_000);
  const named = cuts.map(({ phase, from, to }) => {
    const found = board.state.scenario.phases[phase];
    return text.cut(found === undefined ? '' : say(found.name), from, to);
  });
  const still = Math.round(stillLate / 60_000);
  return (
    <p class={cuts.length > 0 ? 'board-agenda late num' : 'board-agenda num'}>
      {late < 2 ? text.onTime(timeOfDay(plannedEnd)) : <b>{text.late(late, timeOfDay(end), timeOfDay(plannedEnd))}</b>}
      {named.length === 0 ? '' : ` ${text.proposal(named)}`}
      {still < 2 ? '' : ` ${text.stillLate(still)}`}
    </p>
  );
}
