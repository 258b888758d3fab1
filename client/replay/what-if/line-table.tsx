import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import { ConfirmDialog } from '../../lib/parts/dialog.tsx';
import { Said } from '../../lib/parts/said.tsx';
import { ScrollX } from '../../lib/parts/scroll-x.tsx';
import { faceOf } from '../../lib/table/parties.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import type { Branch } from './branch.ts';
import type { LineResult } from './branch-result.ts';
import type { WhatIfState } from './what-if-state.ts';
import { whatIfText } from './words.ts';

export type LineTableProps = { readonly state: WhatIfState; readonly scenario: PublicScenario };

/** The main line and every variation beside it, with what came of each. */
export function LineTable({ state, scenario }: LineTableProps): JSX.Element {
  const t = whatIfText().lines;
  const [main, ...others] = state.results.value ?? [];
  const branches = state.branches.value;
  const active = state.active.value;
  return (
    <section class="line-table">
      <h3>{t.title}</h3>
      <ScrollX label={t.title}>
        <table class="sm num">
          <thead>
            <tr>
              <th scope="col">{t.line}</th>
              <th scope="col">{t.leaves}</th>
              <th scope="col">{t.result}</th>
              {scenario.parties.map(({ id }) => (
                <th key={id} scope="col">
                  <PartyShape index={faceOf(scenario, id).index} /> <Said of={faceOf(scenario, id).shortName} />
                </th>
              ))}
              <th scope="col">{t.benefit}</th>
              <th scope="col">{t.impact}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                <button
                  type="button"
                  class="btn small quiet"
                  aria-pressed={active === undefined}
                  aria-label={t.choose(t.main)}
                  onClick={() => state.choose(undefined)}
                >
                  {t.main}
                </button>
              </th>
              <td />
              <Cells scenario={scenario} result={main} />
            </tr>
            {branches.map((branch, at) => (
              <tr key={branch.id}>
                <th scope="row">
                  <button
                    type="button"
                    class="btn small quiet"
                    aria-pressed={active?.id === branch.id}
                    aria-label={t.choose(branch.name)}
                    onClick={() => state.choose(branch.id)}
                  >
                    {branch.name}
                  </button>
                </th>
                <td>{t.step(branch.step)}</td>
                <Cells scenario={scenario} result={others[at]} />
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {branches.length === 0 ? null : (
        <p class="xs soft">
          {t.once} {t.kept}
        </p>
      )}
      <div class="lines-foot">
        {active === undefined ? null : <ActiveLine state={state} branch={active} />}
        <p class="load-line">
          <label class="btn small file-label">
            {t.load}
            <input
              class="sr"
              type="file"
              accept=".jsonl"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file !== undefined) void state.load(file);
                event.currentTarget.value = '';
              }}
            />
          </label>
        </p>
      </div>
    </section>
  );
}

type CellsProps = {
  readonly scenario: PublicScenario;
  readonly result: LineResult | undefined;
};

/** What one line came to. No difference to another: each was played once, and chance makes two of them differ. */
function Cells({ scenario, result }: CellsProps): JSX.Element {
  const t = whatIfText().lines;
  return (
    <>
      <td>{result === undefined ? t.goesOn : t.outcomes[result.outcome]}</td>
      {scenario.parties.map(({ id }) => (
        <td key={id}>{result?.points.find(({ party }) => party === id)?.points}</td>
      ))}
      <td>{result?.mutualBenefit}</td>
      <td>{result?.impact}</td>
    </>
  );
}

/** The chosen variation: its name, its file, and the way to get rid of it. */
function ActiveLine({ state, branch }: { readonly state: WhatIfState; readonly branch: Branch }): JSX.Element {
  const t = whatIfText().lines;
  const isAsking = useSignal(false);
  return (
    <div class="active-line">
      <label for="what-if-name" class="sm">
        {t.rename}
      </label>
      <input
        id="what-if-name"
        value={branch.name}
        maxLength={60}
        onChange={(event) => state.rename(branch.id, event.currentTarget.value.trim() || branch.name)}
      />
      <button type="button" class="btn small" onClick={() => state.save(branch)}>
        {t.save}
      </button>
      <button type="button" class="btn small" onClick={() => (isAsking.value = true)}>
        {t.remove}
      </button>
      {isAsking.value ? (
        <ConfirmDialog
          title={t.removeAsk(branch.name)}
          confirm={t.remove}
          onConfirm={() => {
            isAsking.value = false;
            state.remove(branch.id);
          }}
          onCancel={() => (isAsking.value = false)}
        >
          <p>{t.removeText}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
