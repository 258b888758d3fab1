import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import {
  BETTER_ORDERS,
  type BetterOrder,
  type BetterPackage,
  type BetterPackages,
} from '../../../shared/advice/what-if.ts';
import { UNNAMED } from '../../../shared/kernel/languages.ts';
import { harmOf } from '../../../shared/scenario/condition-names.ts';
import type { Package } from '../../../shared/scenario/vocabulary.ts';
import { NO_AGREEMENT, type Settlement } from '../../../shared/scoring/points.ts';
import type { RevealedCase } from '../../../shared/scoring/revealed-case.ts';
import { say } from '../../lib/language/case-texts.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { Said } from '../../lib/parts/said.tsx';
import { effectsOf } from '../../lib/table/effects.ts';
import { faceOf } from '../../lib/table/parties.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { askWhatIf } from './ask-what-if.ts';
import { whatIfText } from './words.ts';

export type BetterListProps = {
  readonly revealed: RevealedCase;
  /** What packages have to beat. */
  readonly from: Settlement;
  readonly isAgreed: boolean;
  /** The offer whose package it is, by name. */
  readonly offer?: string | undefined;
  /** Puts a package into the editor; left out where there is none. */
  readonly onUse?: ((chosen: Package) => void) | undefined;
};

const LIMIT = 12;
/** So many changed issues are named; the package itself is one tap away. */
const NAMED = 3;

/** Packages better for every signatory, each with what it changes in points and in local impact. */
export function BetterList({ revealed, from, isAgreed, offer, onUse }: BetterListProps): JSX.Element {
  const t = whatIfText().better;
  const order = useSignal<BetterOrder>('even');
  const better = useSignal<BetterPackages | undefined>(undefined);
  const hasFailed = useSignal(false);
  const { public: scenario } = revealed;
  const key = JSON.stringify([
    from,
    revealed.closedOptions,
    revealed.enteredConstraints,
    revealed.briefs.map(({ points }) => points),
  ]);
  useEffect(() => {
    better.value = undefined;
    hasFailed.value = false;
    return askWhatIf({ kind: 'better', revealed, from, order: order.value, limit: LIMIT }, (answer) => {
      hasFailed.value = answer === undefined;
      if (answer?.kind === 'better') better.value = answer.better;
    });
  }, [key, order.value]);
  const found = better.value;
  return (
    <section class="better">
      <h3>{t.title}</h3>
      <p class="xs soft">
        {thanWords(from, isAgreed, offer)} {t.wouldPass}
      </p>
      <p class="pair-choice sm">
        <label for="better-order">{t.order}</label>
        <select
          id="better-order"
          value={order.value}
          onChange={(event) => {
            order.value = BETTER_ORDERS.find((one) => one === event.currentTarget.value) ?? 'even';
          }}
        >
          {BETTER_ORDERS.map((one) => (
            <option key={one} value={one}>
              {t.orders[one]}
            </option>
          ))}
        </select>
      </p>
      <p class="sm" aria-live="polite">
        {found === undefined ? (hasFailed.value ? t.failed : t.computing) : countWords(found)}
      </p>
      <ol class="better-list">
        {(found?.packages ?? []).map((one) => (
          <li key={one.package.join()}>
            <Changes scenario={scenario} from={from} one={one} />
            <Gains scenario={scenario} one={one} />
            <Effects scenario={scenario} from={from} one={one} />
            {onUse === undefined ? null : (
              <button type="button" class="btn small" onClick={() => onUse(one.package)}>
                {t.use}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function thanWords(from: Settlement, isAgreed: boolean, offer: string | undefined): string {
  const t = whatIfText().better;
  if (from === NO_AGREEMENT) return t.thanNone;
  if (isAgreed) return t.thanAgreement;
  return offer === undefined ? t.thanPackage : t.thanOffer(offer);
}

function countWords({ count, packages }: BetterPackages): string {
  const t = whatIfText().better;
  if (!count.known) return packages.length === 0 ? t.noneFound : t.uncounted(packages.length);
  if (count.count === 0) return t.none;
  const number = sayNumber(count.count);
  return count.count > packages.length ? t.count(number, packages.length) : t.all(number);
}

type PartProps = { readonly scenario: RevealedCase['public']; readonly one: BetterPackage };

/** Which issues change and how; from no agreement, what the package says on the first issues. */
function Changes({ scenario, from, one }: PartProps & { readonly from: Settlement }): JSX.Element {
  const t = whatIfText().better;
  const issues = from === NO_AGREEMENT ? scenario.issues.map((_, issue) => issue) : one.issues;
  const optionOf = (issue: number, option: number | undefined) => {
    const found = scenario.issues[issue]?.options[option ?? -1];
    return found === undefined ? '' : say(found.name);
  };
  const nameOf = (issue: number) => say(scenario.issues[issue]?.shortName ?? UNNAMED);
  // “and 1 more” would take the line that the one itself takes.
  const named = issues.length === NAMED + 1 ? issues.length : NAMED;
  return (
    <ul class="better-changes sm">
      {issues.slice(0, named).map((issue) => (
        <li key={issue}>
          {from === NO_AGREEMENT
            ? t.sets(nameOf(issue), optionOf(issue, one.package[issue]))
            : t.changes(nameOf(issue), optionOf(issue, from[issue]), optionOf(issue, one.package[issue]))}
        </li>
      ))}
      {issues.length > named ? <li class="soft">{t.more(issues.length - named)}</li> : null}
    </ul>
  );
}

function Gains({ scenario, one }: PartProps): JSX.Element {
  const t = whatIfText();
  const signed = (points: number) => (points > 0 ? `+${points}` : points === 0 ? '±0' : `−${-points}`);
  const breached = one.impact?.breached ?? [];
  return (
    <>
      <ul class="better-gains num">
        {one.changes.map(({ party, points }) => {
          const face = faceOf(scenario, party);
          return (
            <li key={party}>
              <PartyShape index={face.index} />{' '}
              <span class="sm">
                <Said of={face.shortName} />
              </span>{' '}
              <b>{signed(points)}</b>
            </li>
          );
        })}
        {one.impact === undefined ? null : (
          <li>
            <span class="sm">{t.better.impact}</span> <b>{signed(one.impact.change)}</b>{' '}
            <span class="soft">({one.impact.index})</span>
          </li>
        )}
      </ul>
      {breached.length === 0 ? null : (
        <p class="xs soft">
          {t.better.breached(
            scenario.conditions.filter(({ id }) => breached.includes(id)).map((condition) => say(harmOf(condition))),
          )}
        </p>
      )}
    </>
  );
}

/** The heaviest indicators that the package moves, from here to there. */
function Effects({ scenario, from, one }: PartProps & { readonly from: Settlement }): JSX.Element | null {
  const before = effectsOf(scenario, from).named;
  const moved = effectsOf(scenario, one.package).named.flatMap(({ indicator, value }, at) => {
    const old = before[at]?.value ?? value;
    return old === value ? [] : [{ indicator, old, value }];
  });
  if (moved.length === 0) return null;
  return (
    <ul class="better-changes xs soft num">
      {moved.map(({ indicator, old, value }) => (
        <li key={indicator.id}>
          {whatIfText().better.changes(
            say(indicator.shortName),
            sayNumber(old, indicator.decimals),
            `${sayNumber(value, indicator.decimals)} ${say(indicator.unit)}`,
          )}
        </li>
      ))}
    </ul>
  );
}
