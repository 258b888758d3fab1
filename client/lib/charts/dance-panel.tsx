import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Table } from '../../../shared/negotiation/table.ts';
import type { RevealedCase } from '../../../shared/scoring/revealed-case.ts';
import { say } from '../language/case-texts.ts';
import { askPictures } from './ask-pictures.ts';
import { type DanceGround, danceOffers, ownDance, type Pair, pairsOf } from './chart-dance.ts';
import type { ChartParty, ChartSize } from './frame.tsx';
import { NegotiationDance } from './negotiation-dance.tsx';
import { OwnDanceChart } from './own-dance.tsx';
import { chartText } from './words.ts';
import './charts.css';

/** The parties of a case as charts name them, in the language of the screen. */
export function chartParties({ parties }: RevealedCase['public']): ChartParty[] {
  return parties.map(({ id, shortName }, index) => ({ id, index, name: say(shortName) }));
}

export type DancePanelProps = {
  /** The briefs that the viewer may read: everybody's, or the own one only, with the points of this moment. */
  readonly revealed: RevealedCase;
  /** The table as the viewer sees it at this step. */
  readonly table: Pick<Table, 'offers'>;
  /** The offer under the playhead. */
  readonly current?: string | undefined;
  readonly size?: ChartSize;
};

/**
 * The offers up to this step: in the plane of two parties' points for whoever reads everybody's, over time for a party
 * that reads only its own. Draws nothing for a viewer without any points.
 */
export function DancePanel({ revealed, table, current, size = 'phone' }: DancePanelProps): JSX.Element | null {
  const t = chartText();
  const parties = chartParties(revealed.public);
  const [only] = revealed.briefs;
  if (only === undefined) return null;
  if (revealed.briefs.length === 1) {
    const { public: scenario, enteredConstraints } = revealed;
    const dance = ownDance(only, { offers: table.offers, scenario, enteredConstraints });
    return (
      <section class="dance-panel">
        <h2>{t.own.title}</h2>
        <OwnDanceChart id="own-dance" words={t} parties={parties} dance={dance} current={current} size={size} />
      </section>
    );
  }
  return <WholeDance revealed={revealed} table={table} current={current} size={size} parties={parties} />;
}

type WholeDanceProps = DancePanelProps & { readonly parties: readonly ChartParty[] };

function WholeDance({ revealed, table, current, size = 'phone', parties }: WholeDanceProps): JSX.Element {
  const t = chartText();
  const pairs = useMemo(() => pairsOf(revealed), [revealed.public]);
  const chosen = useSignal(0);
  const ground = useSignal<DanceGround | undefined>(undefined);
  const hasFailed = useSignal(false);
  const pair: Pair | undefined = pairs[chosen.value] ?? pairs[0];
  // Points and options change only with an injected event: the cloud is worked out once for each such state.
  const state = JSON.stringify([
    revealed.public.id,
    revealed.briefs.map(({ points }) => points),
    revealed.closedOptions,
    revealed.enteredConstraints,
  ]);
  useEffect(() => {
    if (pair === undefined) return undefined;
    return askPictures({ kind: 'ground', revealed, pair }, (answer) => {
      hasFailed.value = answer === undefined;
      if (answer?.kind === 'ground') ground.value = answer.ground;
    });
  }, [state, pair?.join()]);
  const nameOf = (party: string) => parties.find(({ id }) => id === party)?.name ?? party;
  const isReady = ground.value !== undefined && ground.value.pair.join() === pair?.join();
  return (
    <section class="dance-panel">
      <div class="dance-head">
        <h2>{t.dance.title}</h2>
        {pairs.length < 2 ? null : (
          <label class="sm">
            <span class="sr">{t.points}</span>
            <select
              value={String(chosen.value)}
              onChange={(event) => {
                chosen.value = Number(event.currentTarget.value);
              }}
            >
              {pairs.map((one, at) => (
                <option key={one.join()} value={String(at)}>
                  {one.map(nameOf).join(' · ')}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {isReady && ground.value !== undefined ? (
        <NegotiationDance
          id="dance"
          words={t}
          parties={parties}
          ground={ground.value}
          offers={danceOffers(revealed, table, ground.value.pair)}
          current={current}
          size={size}
        />
      ) : (
        <p class="sm soft">{hasFailed.value ? t.failed : t.computing}</p>
      )}
    </section>
  );
}
