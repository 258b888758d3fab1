import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { TableStatus } from '../../../shared/wire/hall-messages.ts';
import { say } from '../../lib/language/case-texts.ts';
import { commonText } from '../../lib/language/common.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { hallText } from '../words.ts';
import { type CellMark, cellMark, isPresent, stateOf } from './cell-face.ts';
import { boardText } from './words.ts';

export type TableCellProps = {
  readonly line: TableStatus;
  readonly parties: PublicScenario['parties'];
  readonly phases: PublicScenario['phases'];
  /** Stands on the left: the cell keeps the table's place and nothing else. */
  readonly isNeedy: boolean;
  readonly isChosen: boolean;
  /** The one cell that Tab reaches. */
  readonly isHere: boolean;
  readonly showsGains: boolean;
  /** Places that each party has at the table. */
  readonly places?: number | undefined;
};

/** A table with fewer people than this cannot begin by itself. */
const FEW_PEOPLE = 2;
/** A sheet with a folded corner: the result came from paper. */
const SHEET = 'M3 1h7l3 3v11H3zM10 1v3h3';
/** So many shapes stand in a cell at most. */
const MOST_SHAPES = 8;

/**
 * One table among all. Drawn anew only when one of its props changed: a line that stayed the same costs nothing. The
 * grid hears all taps and keys.
 */
export function TableCell(props: TableCellProps): JSX.Element {
  const { line, isNeedy, isChosen, isHere } = props;
  const mark = cellMark(line);
  return (
    <div
      role="option"
      id={`cell-${line.table}`}
      data-table={line.table}
      class={`cell ${mark}${isNeedy ? ' needy' : ''}${isThin(line) ? ' thin' : ''}`}
      aria-selected={isChosen}
      tabIndex={isHere ? 0 : -1}
    >
      <span class="sr">{spoken(props, mark)}</span>
      <span class="cell-head" aria-hidden="true">
        <b class="cell-number">{line.table}</b>
        {line.fromPaper === undefined ? null : <Mark path={SHEET} kind="cross" />}
        <Sign {...props} mark={mark} />
      </span>
      <span class="cell-foot" aria-hidden="true">
        {props.showsGains && line.standing !== undefined ? <Gains standing={line.standing} /> : <Teams {...props} />}
      </span>
    </div>
  );
}

/** Whether a table before its start has too few people, or one that runs has lost a whole team: its edge is broken. */
function isThin(line: TableStatus): boolean {
  const people = line.teams.reduce((sum, team) => sum + team.people, 0);
  return line.stage === 'lobby' ? people < FEW_PEOPLE : stateOf(line, false) === 'lost';
}

function spoken({ line, parties, phases, isNeedy, showsGains }: TableCellProps, mark: CellMark): string {
  const text = boardText().cells;
  const { table, offers, standing } = line;
  const phase = line.phase === undefined ? undefined : phases[line.phase];
  const stage =
    line.outcome !== undefined
      ? hallText().outcome[line.outcome]
      : phase === undefined
        ? commonText().phases[line.stage]
        : say(phase.name);
  const missing = line.teams.flatMap((team) => {
    const party = parties.find(({ id }) => id === team.party);
    const isAsked = party !== undefined && party.role !== 'observer' && line.stage !== 'closed';
    return isAsked && !isPresent(team) ? [text.missing(say(party.shortName))] : [];
  });
  return [
    text.spoken(table, stage, offers),
    ...(mark === 'agreed' && line.outcome === undefined ? [text.agreed] : []),
    ...(mark === 'paused' ? [hallText().pausedChip] : []),
    ...(line.returned ? [text.states.returned] : []),
    ...(line.fromPaper === undefined ? [] : [text.fromPaper]),
    ...(isNeedy ? [text.needy] : []),
    ...missing,
    ...(showsGains && standing !== undefined ? [text.gains(standing.benefit, standing.impact)] : []),
  ].join(', ');
}

function Sign({ line, mark, isNeedy, parties, places }: TableCellProps & { readonly mark: CellMark }): JSX.Element {
  const text = boardText().cells;
  if (isNeedy) return <Mark path="M8 .5 15.5 8 8 15.5.5 8z" kind="needy" />;
  if (mark === 'agreed') return <Mark path="M8 0l8 8-8 8-8-8z" kind="agreed" />;
  if (mark === 'over') return <Mark path="M3 3l10 10M13 3 3 13" kind="cross" />;
  if (mark === 'early') return <Mark path="M3 3h10v10H3z" kind="cross" />;
  if (mark === 'paused') return <Mark path="M5 2v12M11 2v12" kind="cross" />;
  if (mark === 'returned') return <Mark path="M14 13V6H3M7 2 3 6l4 4" kind="cross" />;
  if (mark === 'lobby') {
    const here = line.teams.reduce((sum, { people }) => sum + people, 0);
    if (places === undefined) return <Count of={here} unit={text.people} />;
    return <Count of={here} unit={`/ ${places * parties.length}`} />;
  }
  return <Count of={line.offers} unit={text.offers} />;
}

/** A number with its unit, which the narrowest cells leave out. */
function Count({ of, unit }: { readonly of: number; readonly unit: string }): JSX.Element {
  return (
    <span>
      {of}
      <span class="cell-unit"> {unit}</span>
    </span>
  );
}

function Mark({ path, kind }: { readonly path: string; readonly kind: string }): JSX.Element {
  return (
    <svg class={`cell-mark ${kind}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

type Held = 'person' | 'bot' | 'nobody';

/** What each shape of a cell stands for: before the start one for each place, later one for each party. */
function shapesOf({ line, parties, places }: TableCellProps): readonly (readonly [party: number, held: Held])[] {
  const teams = parties.map(({ id }) => line.teams.find(({ party }) => party === id));
  const isByPlace = line.stage === 'lobby' && places !== undefined && places * parties.length <= MOST_SHAPES;
  return teams.flatMap((team, index) => {
    const { people = 0, bots = 0 } = team ?? {};
    if (!isByPlace) {
      const held = line.stage === 'lobby' ? people > 0 : (team?.connected ?? 0) > 0;
      return [[index, held ? 'person' : bots > 0 ? 'bot' : 'nobody'] as const];
    }
    return Array.from({ length: places }, (_, at) => {
      const held: Held = at < people ? 'person' : at < people + bots ? 'bot' : 'nobody';
      return [index, held] as const;
    });
  });
}

/** Who is there: a party's shape, with a hole where a bot plays, hollow where nobody and nothing acts for it. */
function Teams(props: TableCellProps): JSX.Element {
  const shapes = shapesOf(props);
  // Lines change every second, who is there does not: the same drawing is handed over as it is.
  return useMemo(
    () => (
      <span class="cell-teams">
        {shapes.map(([party, held], at) => (
          <PartyShape key={at} index={party} waiting={held === 'nobody'} bot={held === 'bot'} />
        ))}
      </span>
    ),
    [props.parties, shapes.join()],
  );
}

type Standing = NonNullable<TableStatus['standing']>;

/** Mutual benefit above, local impact below, 0–100 each. */
function Gains({ standing }: { readonly standing: Standing }): JSX.Element {
  return (
    <svg class="cell-bars" viewBox="0 0 100 15" preserveAspectRatio="none" aria-hidden="true">
      <rect class="benefit" width={standing.benefit} height="5" />
      {standing.impact === undefined ? null : <path class="impact" d={`M0 11.5H${standing.impact}`} />}
    </svg>
  );
}
