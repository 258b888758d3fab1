import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { TableStatus } from '../../../shared/wire/hall-messages.ts';
import { say } from '../../lib/language/case-texts.ts';
import { commonText } from '../../lib/language/common.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { hallText } from '../words.ts';
import { type CellMark, cellMark, isPresent } from './cell-face.ts';
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
};

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
      class={`cell ${mark}${isNeedy ? ' needy' : ''}`}
      aria-selected={isChosen}
      tabIndex={isHere ? 0 : -1}
    >
      <span class="sr">{spoken(props, mark)}</span>
      <span class="cell-head" aria-hidden="true">
        <b class="cell-number">{line.table}</b>
        <Sign line={line} mark={mark} isNeedy={isNeedy} />
      </span>
      <span class="cell-foot" aria-hidden="true">
        {props.showsGains && line.standing !== undefined ? <Gains standing={line.standing} /> : <Teams {...props} />}
      </span>
    </div>
  );
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
    ...(isNeedy ? [text.needy] : []),
    ...missing,
    ...(showsGains && standing !== undefined ? [text.gains(standing.benefit, standing.impact)] : []),
  ].join(', ');
}

function Sign(props: { readonly line: TableStatus; readonly mark: CellMark; readonly isNeedy: boolean }): JSX.Element {
  const { line, mark, isNeedy } = props;
  const text = boardText().cells;
  if (isNeedy) return <Mark path="M8 .5 15.5 8 8 15.5.5 8z" kind="needy" />;
  if (mark === 'agreed') return <Mark path="M8 0l8 8-8 8-8-8z" kind="agreed" />;
  if (mark === 'over') return <Mark path="M3 3l10 10M13 3 3 13" kind="cross" />;
  if (mark === 'paused') return <Mark path="M5 2v12M11 2v12" kind="cross" />;
  if (mark === 'lobby')
    return <Count of={line.teams.reduce((sum, { people }) => sum + people, 0)} unit={text.people} />;
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

/** Who is there: a party's shape, hollow where nobody and nothing acts for it. */
function Teams({ line, parties }: TableCellProps): JSX.Element {
  const missing = parties.map(({ id }) => {
    const team = line.teams.find(({ party }) => party === id);
    return team === undefined || !isPresent(team);
  });
  // Lines change every second, who is there does not: the same drawing is handed over as it is.
  return useMemo(
    () => (
      <span class="cell-teams">
        {parties.map(({ id }, index) => (
          <PartyShape key={id} index={index} waiting={missing[index]} />
        ))}
      </span>
    ),
    [parties, missing.join()],
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
