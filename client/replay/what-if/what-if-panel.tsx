import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { TableLog } from '../../../shared/log/table-log.ts';
import type { Table } from '../../../shared/negotiation/table.ts';
import type { Package, PartyId } from '../../../shared/scenario/vocabulary.ts';
import { compileConstraints, firstLawful } from '../../../shared/scoring/lawful.ts';
import { openOptions } from '../../../shared/scoring/open-options.ts';
import { NO_AGREEMENT } from '../../../shared/scoring/points.ts';
import type { RevealedCase } from '../../../shared/scoring/revealed-case.ts';
import { say } from '../../lib/language/case-texts.ts';
import { faceOf } from '../../lib/table/parties.ts';
import { BetterList } from './better-list.tsx';
import { offerOnTable, runOf } from './branch.ts';
import { actingParties, settlementAt } from './branch-hand.ts';
import { revealedAt } from './branch-result.ts';
import { ContinuationsPanel } from './continuations-panel.tsx';
import { createContinuationsState } from './continuations-state.ts';
import { LineTable } from './line-table.tsx';
import { PackageEditor } from './package-editor.tsx';
import { type DescribeEvent, PlayPart, Trouble } from './play-part.tsx';
import { createWhatIfState, type WhatIfState } from './what-if-state.ts';
import { whatIfText } from './words.ts';
import './what-if.css';

export type WhatIfPanelProps = {
  /** The whole log, for facilitators and instructors. */
  readonly log: TableLog;
  /** How many entries are behind the playhead. */
  readonly step: number;
  readonly describe: DescribeEvent;
};

/**
 * What could have been done from a step: better packages, the package on the table edited, and variations played on by
 * hand or by bots. Only for whoever may read the whole log; the main line is never changed.
 */
export function WhatIfPanel({ log, step, describe }: WhatIfPanelProps): JSX.Element {
  const state = useMemo(() => createWhatIfState(log), [log]);
  const continuations = useMemo(() => createContinuationsState(log), [log]);
  useEffect(
    () => () => {
      state.stop();
      continuations.stop();
    },
    [state, continuations],
  );
  const branch = state.active.value;
  const run = useMemo(() => runOf(log, branch ?? { step, acts: [] }), [log, branch, step]);
  const revealed = useMemo(() => revealedAt(log.header.scenario, run.table), [run]);
  const t = whatIfText();
  return (
    <div class="what-if">
      <LineTable state={state} scenario={run.public} />
      <div class="what-if-columns">
        <Trying
          key={`${branch?.id ?? ''}/${step}/${run.entries.length}`}
          state={state}
          step={step}
          table={run.table}
          revealed={revealed}
        />
        {branch === undefined ? (
          <section class="play-part">
            <h3>{t.play.title}</h3>
            {run.table.stage.kind === 'closed' ? (
              <p class="sm">{t.editor.closed}</p>
            ) : (
              <>
                <p class="sm soft">{t.play.startHint}</p>
                <button type="button" class="btn" onClick={() => state.start(step)}>
                  {t.play.start}
                </button>
              </>
            )}
            <Trouble fault={state.fault.value} nameOf={(party) => say(faceOf(run.public, party).shortName)} />
          </section>
        ) : (
          <PlayPart
            state={state}
            branch={branch}
            table={run.table}
            entries={run.entries.slice(branch.step)}
            describe={describe}
          />
        )}
      </div>
      {branch === undefined ? null : (
        <ContinuationsPanel state={continuations} branch={branch} scenario={run.public} table={log.header.table} />
      )}
    </div>
  );
}

type TryingProps = {
  readonly state: WhatIfState;
  readonly step: number;
  readonly table: Table;
  readonly revealed: RevealedCase;
};

/** The editor and the better packages: one taken from the list is put into the editor. */
function Trying({ state, step, table, revealed }: TryingProps): JSX.Element {
  const t = whatIfText();
  const from = settlementAt(table);
  const onTable = offerOnTable(table);
  const parties = actingParties(table);
  const first: Package = from === NO_AGREEMENT ? (onTable?.package ?? firstOpen(revealed)) : from;
  const chosen = useSignal<Package>(first);
  const party = useSignal<PartyId>(onTable?.author ?? parties[0] ?? '');
  const isClosed = table.stage.kind === 'closed';
  const isSame = from !== NO_AGREEMENT && from.join() === chosen.value.join();
  const blocked = isClosed ? t.editor.closed : isSame && onTable?.author === party.value ? t.editor.same : undefined;
  return (
    <>
      <BetterList
        revealed={revealed}
        from={from}
        isAgreed={table.agreement !== undefined}
        offer={onTable && `${say(faceOf(table.scenario, onTable.author).shortName)} ${onTable.number}`}
        onUse={(better) => {
          chosen.value = better;
        }}
      />
      <PackageEditor
        revealed={revealed}
        chosen={chosen.value}
        from={from}
        party={party.value}
        parties={parties}
        blocked={blocked}
        onChange={(next) => {
          chosen.value = next;
        }}
        onParty={(next) => {
          party.value = next;
        }}
        onReset={() => {
          chosen.value = first;
        }}
        onPut={() => {
          const instead = onTable?.author === party.value ? onTable : undefined;
          state.put(step, { party: party.value, package: chosen.value, instead: instead ?? onTable });
        }}
      />
    </>
  );
}

/** The first package without a closed option that breaks no constraint. */
function firstOpen({ public: scenario, closedOptions = [], enteredConstraints }: RevealedCase): Package {
  const open = openOptions(scenario, closedOptions);
  return firstLawful(open, compileConstraints(scenario, enteredConstraints)) ?? open.map(([first = 0]) => first);
}
