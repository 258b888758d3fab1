import { assertNever } from '../../shared/kernel/assert-never.ts';
import { nextPhase } from '../../shared/negotiation/phases.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { AnnouncedOrder, Order } from '../../shared/session/commands.ts';
import type { TableStatus } from '../../shared/wire/hall-messages.ts';
import { isRunning } from './hall-board.ts';

/** An order with the tables that it is for. */
export interface NamedOrder<T> {
  readonly tables: readonly number[];
  readonly order: T;
}

/** What is announced before it happens, as it is wished: the states are still to be named. */
export type Announceable = AnnouncedOrder['kind'];

/**
 * An order for those of the tables that it fits as they stand on the board, naming the state of each: a table whose state
 * has moved on when the order comes does not follow it.
 */
export function nameStates(wish: Order, lines: readonly TableStatus[]): NamedOrder<Order> {
  switch (wish.kind) {
    case 'start':
      return { tables: numbersOf(lines.filter(({ stage }) => stage === 'lobby')), order: wish };
    case 'resume': {
      const pausedAtPlayMs = stateBy(lines, (line) => line.pausedAtPlayMs);
      return { tables: numbersIn(pausedAtPlayMs), order: { ...wish, pausedAtPlayMs } };
    }
    case 'extend': {
      const running = lines.filter(isRunning);
      const phases = stateBy(running, (line) => line.phaseId);
      const endsAtPlayMs = stateBy(running, (line) => line.endsAtPlayMs);
      return { tables: numbersIn(phases), order: { ...wish, phases, endsAtPlayMs } };
    }
    case 'end-phase':
    case 'close': {
      const { tables, order } = nameAnnounced(wish.kind, lines);
      return { tables, order: { ...wish, ...order } as Order };
    }
    case 'pause':
    case 'announce':
    case 'nudge':
    case 'inject':
    case 'answer-hand':
    case 'withhold-points':
    case 'open-points':
    case 'let-stand-in':
    case 'recall-stand-in':
      return { tables: numbersOf(lines), order: wish };
    default:
      return assertNever(wish);
  }
}

/** The same for what is announced. */
export function nameAnnounced(kind: Announceable, lines: readonly TableStatus[]): NamedOrder<AnnouncedOrder> {
  switch (kind) {
    case 'start':
      return { tables: numbersOf(lines.filter(({ stage }) => stage === 'lobby')), order: { kind } };
    case 'end-phase': {
      const phases = stateBy(lines.filter(isRunning), (line) => line.phaseId);
      return { tables: numbersIn(phases), order: { kind, phases } };
    }
    case 'close': {
      const phases = stateBy(lines, (line) => line.phaseId);
      return { tables: numbersIn(phases), order: { kind, phases } };
    }
    case 'close-session':
      return { tables: numbersOf(lines.filter(({ stage }) => stage !== 'closed')), order: { kind } };
  }
}

/** Those lines whose tables still are as the order means them, and have nothing announced to them. */
export function stillMeant(
  { tables, order }: NamedOrder<AnnouncedOrder>,
  lines: readonly TableStatus[],
): TableStatus[] {
  const named = 'phases' in order ? order.phases : undefined;
  return lines.filter((line) => {
    if (!tables.includes(line.table) || line.announced !== undefined) return false;
    if (named !== undefined) return named[line.table] === line.phaseId;
    return order.kind === 'start' ? line.stage === 'lobby' : line.stage !== 'closed';
  });
}

/** What an order does to the tables, as far as it cannot be taken back. */
export interface Consequences {
  readonly tables: number;
  /** Tables that end without an agreement. */
  readonly withoutAgreement: number;
  /** Tables whose votes are counted as they are; or, at a close, whose signed agreement does not count. */
  readonly voting: number;
  /** Tables that go on to another phase. */
  readonly goOn: number;
  /** Tables to be started at which no phone is connected. */
  readonly nobodyConnected: number;
}

/** Counts what an order would do to tables as they stand. */
export function consequencesOf(
  kind: Announceable,
  lines: readonly TableStatus[],
  { phases }: Pick<PublicScenario, 'phases'>,
): Consequences {
  const count = (test: (line: TableStatus) => boolean) => lines.filter(test).length;
  const closes = kind === 'close' || kind === 'close-session';
  const isVoting = ({ stage }: TableStatus) => stage === 'ratification';
  const isLast = ({ phase }: TableStatus) => nextPhase(phases, phase ?? -1) === undefined;
  return {
    tables: lines.length,
    withoutAgreement:
      kind === 'start' ? 0 : count((line) => isRunning(line) && !isVoting(line) && (closes || isLast(line))),
    voting: kind === 'start' ? 0 : count(isVoting),
    goOn: kind === 'end-phase' ? count((line) => !isVoting(line) && !isLast(line)) : 0,
    nobodyConnected: kind === 'start' ? count(({ teams }) => teams.every(({ connected }) => connected === 0)) : 0,
  };
}

/**
 * How strongly something is asked before it is done: plainly; with the safe button as the filled one, where tables end
 * without an agreement; with their number typed, where three or more do, and they are half of those that run.
 */
export type Caution = 'plain' | 'careful' | 'typed';

export function cautionOf({ withoutAgreement, voting }: Consequences, running: number): Caution {
  const ended = withoutAgreement + voting;
  if (ended === 0) return 'plain';
  return ended >= 3 && ended * 2 >= running ? 'typed' : 'careful';
}

function stateBy<T extends string | number>(
  lines: readonly TableStatus[],
  read: (line: TableStatus) => T | undefined,
): Record<string, T> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const state = read(line);
      return state === undefined ? [] : [[String(line.table), state] as const];
    }),
  );
}

function numbersOf(lines: readonly TableStatus[]): number[] {
  return lines.map(({ table }) => table);
}

function numbersIn(states: Readonly<Record<string, unknown>>): number[] {
  return Object.keys(states).map(Number);
}
