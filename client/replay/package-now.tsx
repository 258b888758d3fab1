import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { ownValue } from '../../shared/kernel/own-value.ts';
import type { Offer } from '../../shared/negotiation/table.ts';
import { harmOf } from '../../shared/scenario/condition-names.ts';
import type { Package } from '../../shared/scenario/vocabulary.ts';
import { countsPoints, NO_AGREEMENT, pointsOf, type Settlement } from '../../shared/scoring/points.ts';
import { say } from '../lib/language/case-texts.ts';
import { CloseFoot, Dialog } from '../lib/parts/dialog.tsx';
import { Said } from '../lib/parts/said.tsx';
import { type Effects, effectsOf } from '../lib/table/effects.ts';
import { EffectsTable } from '../lib/table/effects-table.tsx';
import { currentBriefs } from '../lib/table/own-points.ts';
import { PackageList } from '../lib/table/package-list.tsx';
import { faceOf } from '../lib/table/parties.ts';
import type { TableView } from '../lib/table/table-store.ts';
import { tableText } from '../lib/table/words.ts';
import { Band, type BandState } from '../lib/weave/band.tsx';
import { AttentionMark } from '../lib/weave/icon.tsx';
import { PartyShape } from '../lib/weave/party-shape.tsx';
import { valueText } from '../seat/land.tsx';
import { agreedOffer, packageBefore } from './record/in-view.ts';
import type { ReplayView } from './replay-view.ts';
import { replayText } from './words.ts';

/** What is in view and whose it is. */
interface InView {
  readonly title: string;
  readonly chosen: Package;
  readonly party: number;
  readonly state: BandState;
  readonly compare?: Package | undefined;
  readonly clause?: string | undefined;
  /** What became of the offer. */
  readonly ending?: string;
}

function inViewOf({ seat, example }: ReplayView, view: TableView): InView | undefined {
  const t = replayText().now;
  const { table, scenario } = view;
  const { agreement, stage } = table;
  const offer = ownValue(table.offers, seat.chosenOffer.value ?? '');
  if (example.value !== undefined) {
    const compare = agreement?.package ?? offer?.package;
    const party = offer === undefined ? 0 : faceOf(scenario, offer.author).index;
    return { title: t.example, chosen: example.value, party, state: 'open', compare };
  }
  if (agreement !== undefined) {
    const author = agreedOffer(table)?.author;
    const party = author === undefined ? 0 : faceOf(scenario, author).index;
    const isCut = stage.kind === 'closed' && stage.outcome !== 'agreement';
    const state = isCut ? 'cut' : 'agreed';
    return { title: t.agreement, chosen: agreement.package, party, state, clause: agreement.clause };
  }
  return offer === undefined ? undefined : ofOffer(view, offer);
}

function ofOffer({ scenario, table }: TableView, offer: Offer): InView {
  const name = (party: string) => say(faceOf(scenario, party).shortName);
  const isCut = offer.state !== 'open' && offer.state !== 'accepted';
  return {
    title: replayText().now.offer(name(offer.author), offer.to.map(name), offer.number),
    chosen: offer.package,
    party: faceOf(scenario, offer.author).index,
    state: offer.state === 'accepted' ? 'agreed' : isCut ? 'cut' : 'open',
    compare: packageBefore(table, offer),
    clause: offer.clause,
    ...(offer.state === 'open' ? {} : { ending: tableText().offers.states[offer.state] }),
  };
}

/** The package in view: its band and words, what it is worth to those whose points the viewpoint knows, what it does. */
export function PackageNow({ replay, view }: { readonly replay: ReplayView; readonly view: TableView }): JSX.Element {
  const t = replayText().now;
  const settlement = replay.seat.settlement.value;
  // Title, band, points and effects are of one thing: after no agreement there is no package to show.
  const found = settlement === NO_AGREEMENT ? undefined : inViewOf(replay, view);
  const effects = effectsOf(view.scenario, settlement);
  const isWithout = settlement === NO_AGREEMENT;
  const isSpectator = view.seat.viewer.kind === 'spectator' && !view.table.revealed;
  const title = isWithout ? t.none : (found?.title ?? t.today);
  const after = settlement === undefined ? 'today' : isWithout ? 'no-agreement' : 'package';
  return (
    <section class="now-package" aria-labelledby="now-title">
      <div class="now-words">
        <h2 id="now-title">
          {title}
          {found?.ending === undefined ? null : <span class="chip">{found.ending}</span>}
        </h2>
        {isWithout ? (
          <>
            <p class="sm soft">{t.without}</p>
            <Points view={view} settled={NO_AGREEMENT} />
          </>
        ) : found === undefined ? (
          <p class="sm soft">{isSpectator ? t.spectator : t.nothing}</p>
        ) : (
          <>
            <Band
              chosen={found.chosen}
              optionCounts={view.scenario.issues.map((issue) => issue.options.length)}
              party={found.party}
              compare={found.compare}
              state={found.state}
              names={view.scenario.issues.map((issue) => say(issue.shortName))}
            />
            <Points view={view} settled={found.chosen} />
          </>
        )}
      </div>
      <div class="now-effects">
        <EffectList effects={effects} isToday={settlement === undefined} />
        <Breach effects={effects} />
        <div class="now-looks">
          {found === undefined ? null : (
            <Look label={t.package} title={title}>
              <PackageList scenario={view.scenario} chosen={found.chosen} clause={found.clause} />
            </Look>
          )}
          <Look label={t.effects} title={title}>
            <EffectsTable effects={effects} after={after} />
          </Look>
        </div>
      </div>
    </section>
  );
}

/** Points of every party whose brief the viewpoint holds: all of them for the facilitator, else the own. */
function Points({ view, settled }: { readonly view: TableView; readonly settled: Settlement }): JSX.Element | null {
  const t = replayText().now;
  const briefs = currentBriefs(view).filter(countsPoints);
  if (briefs.length === 0) return null;
  return (
    <ul class="now-points num sm" aria-label={t.points}>
      {briefs.map((brief) => {
        const face = faceOf(view.scenario, brief.party);
        const points = pointsOf(brief, settled);
        return (
          <li key={brief.party}>
            <PartyShape index={face.index} />
            <span>
              <Said of={face.shortName} /> <b>{points}</b>{' '}
              <span class="soft">
                ({points < brief.reservation ? t.below(brief.reservation) : t.limit(brief.reservation)})
              </span>
            </span>
            {points < brief.reservation ? <AttentionMark /> : null}
          </li>
        );
      })}
    </ul>
  );
}

type EffectListProps = { readonly effects: Effects; readonly isToday: boolean };

function EffectList({ effects, isToday }: EffectListProps): JSX.Element {
  const t = tableText();
  return (
    <dl class="now-list num sm">
      {effects.named.map((row) => (
        <div key={row.indicator.id}>
          <dt>
            <Said of={row.indicator.shortName} />
          </dt>
          <dd>
            {isToday ? null : (
              <span class="soft">
                <span class="sr">{t.land.today} </span>
                {valueText(row, row.baseline)}
                <span aria-hidden="true"> → </span>
              </span>
            )}
            <b>{valueText(row, row.value)}</b>
          </dd>
        </div>
      ))}
      {effects.index === undefined ? null : (
        <div>
          <dt>{replayText().now.impact}</dt>
          <dd>
            <b>{replayText().now.impactOf(effects.index)}</b>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Which do-no-harm condition the package breaches, or how many; the hem above shows the same. */
function Breach({ effects }: { readonly effects: Effects }): JSX.Element | null {
  const t = tableText();
  const breached = effects.conditions.filter((one) => one.breached);
  const [first] = breached;
  if (first === undefined) return null;
  const isOne = breached.length === 1;
  return (
    <p class="now-breach xs">
      <AttentionMark />
      <span>
        {isOne
          ? t.land.breached(say(harmOf(first.condition)), first.condition.cap)
          : t.land.breachedShort(breached.length)}
      </span>
    </p>
  );
}

type LookProps = { readonly label: string; readonly title: string; readonly children: ComponentChildren };

/** A button that opens everything there is to read about the package. */
function Look({ label, title, children }: LookProps): JSX.Element {
  const isOpen = useSignal(false);
  const close = () => {
    isOpen.value = false;
  };
  return (
    <>
      <button
        type="button"
        class="btn small"
        aria-haspopup="dialog"
        onClick={() => {
          isOpen.value = true;
        }}
      >
        {label}
      </button>
      {isOpen.value ? (
        <Dialog title={title} onClose={close}>
          <div class="dialog-body" tabIndex={-1} autofocus>
            {children}
          </div>
          <CloseFoot onClose={close} />
        </Dialog>
      ) : null}
    </>
  );
}
