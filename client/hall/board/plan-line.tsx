import type { JSX } from 'preact';
import { say } from '../../lib/language/case-texts.ts';
import { planMinutes, timeOfDay } from '../board-sayings.ts';
import { useBoard } from '../board-view.ts';
import { AgendaLine } from './agenda-line.tsx';
import { type PlanPart, sessionLine } from './session-line.ts';
import { boardText } from './words.ts';

/** The whole plan to scale, with the place in it and the times that can be foretold. */
export function PlanLine(): JSX.Element {
  const { state, board } = useBoard();
  const line = sessionLine(board, state.now.value);
  return (
    <div class="board-plan-box">
      <ol
        class="board-plan num"
        aria-label={boardText().plan.label}
        style={{ '--plan': line.map(({ minutes }) => `minmax(min-content, ${minutes}fr)`).join(' ') }}
      >
        {line.map((part) => (
          <Part key={part.key} part={part} name={nameOf(part)} />
        ))}
      </ol>
      <AgendaLine />
    </div>
  );

  function nameOf({ kind, phase }: PlanPart): string {
    const text = boardText().plan;
    if (kind === 'arrive') return text.arrive;
    const found = board.state.scenario.phases[phase ?? -1];
    return kind === 'debrief' || found === undefined ? text.debrief : say(found.name);
  }
}

function Part({ part, name }: { readonly part: PlanPart; readonly name: string }): JSX.Element {
  const text = boardText().plan;
  const minutes = planMinutes(part.held ?? part.takes ?? part.minutes);
  const words =
    part.endsAt !== undefined
      ? (part.isStanding ? text.untilStanding : text.until)(minutes, timeOfDay(part.endsAt))
      : part.startsAt !== undefined
        ? text.from(minutes, timeOfDay(part.startsAt))
        : part.began !== undefined
          ? text.from(minutes, timeOfDay(part.began))
          : part.plannedAt === undefined || part.state === 'past'
            ? minutes
            : text.from(minutes, timeOfDay(part.plannedAt));
  return (
    <li
      class={part.state === 'now' && part.share === undefined ? 'now whole' : part.state}
      aria-current={part.state === 'now' ? 'step' : undefined}
      title={part.held === undefined ? `${name} ${words}` : text.held(name, part.held, part.minutes)}
    >
      {part.share === undefined ? null : (
        <>
          <i class="run" style={{ width: `${(part.share * 100).toFixed(1)}%` }} />
          <i class="here" style={{ left: `${(part.share * 100).toFixed(1)}%` }} />
        </>
      )}
      <p>
        <b>{name}</b> <span class="soft">{words}</span>
      </p>
    </li>
  );
}
