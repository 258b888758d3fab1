import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Scorecard } from '../../../shared/debrief/scorecard.ts';
import { UNNAMED } from '../../../shared/kernel/languages.ts';
import { NO_AGREEMENT, type Settlement } from '../../../shared/scoring/points.ts';
import { say } from '../../lib/language/case-texts.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { shortNames } from '../../lib/table/offer-names.ts';
import { faceOf } from '../../lib/table/parties.ts';
import { revealedCaseOf } from '../../lib/table/revealed-case-of.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { tableText } from '../../lib/table/words.ts';
import { Quadrant } from '../../lib/weave/quadrant.tsx';
import { placeName } from '../member-name.ts';
import { useSeat } from '../seat-state.ts';
import { askCard } from './ask-card.ts';
import type { ComputedCard } from './card-questions.ts';
import { Gains } from './gains.tsx';
import { Guesses } from './guesses.tsx';
import { LeftOnTable } from './left-on-table.tsx';
import { Wanted } from './wanted.tsx';
import type { MissedIssue, WholeCard } from './whole-card.ts';
import { cardText } from './words.ts';

export type WholeCardPartsProps = { readonly view: TableView; readonly settlement: Settlement };

/**
 * What only a revealed table shows: the quadrant, everybody's gains, what each party wanted and was thought to want, and
 * what was left on the table.
 */
export function WholeCardParts({ view, settlement }: WholeCardPartsProps): JSX.Element {
  const computed = useSignal<ComputedCard | undefined>(undefined);
  const hasFailed = useSignal(false);
  const { scenario } = view;
  useEffect(
    () =>
      askCard(
        {
          revealed: revealedCaseOf(view),
          authored: view.secrets.briefs,
          entries: view.entries,
          settlement,
        },
        (card) => {
          computed.value = card;
          hasFailed.value = card === undefined;
        },
      ),
    [view.table.stage, scenario],
  );
  const result = computed.value;
  if (result === undefined) {
    return (
      <section class="ghosts-quadrant">
        <p class="sm soft">{hasFailed.value ? cardText().betterUnknown : cardText().computing}</p>
      </section>
    );
  }
  const { whole, debrief } = result;
  const { card, missed } = whole;
  return (
    <>
      <QuadrantPart view={view} whole={whole} />
      <section>
        <h2>{cardText().gains}</h2>
        {card.isRightImpasse ? <p class="sm">{cardText().rightImpasse}</p> : null}
        <Gains scenario={scenario} scores={card.parties} />
        <p class="sm">{betterWords(card)}</p>
        <p class="xs soft">{cardText().wouldPass}</p>
      </section>
      <Wanted view={view} settlement={settlement} />
      <Guesses view={view} guesses={debrief.guesses} />
      {missed === undefined ? null : <Missed view={view} missed={missed} />}
      <LeftOnTable view={view} settlement={settlement} debrief={debrief} />
    </>
  );
}

function betterWords({ betterForEveryone }: Scorecard): string {
  const t = cardText();
  if (!betterForEveryone.known) return t.betterUnknown;
  return betterForEveryone.count === 0 ? t.betterNone : t.better(sayNumber(betterForEveryone.count));
}

/** What the table's own mark would be without being its own. */
function innerOf({ settlement, word }: Scorecard): 'lopsided' | 'none' | undefined {
  if (settlement === NO_AGREEMENT) return 'none';
  return word === 'lopsided' ? word : undefined;
}

function QuadrantPart({ view, whole }: { readonly view: TableView; readonly whole: WholeCard }): JSX.Element | null {
  const { card, picture } = whole;
  const name = placeName(useSeat(), view.seat.table);
  if (card.impact === undefined || picture === undefined) return null;
  const { title, ...words } = tableText().quadrant;
  // Where nothing was signed, no word fits, and no benefit exists.
  const { word } = card;
  const [benefit, impact] = [card.mutualBenefit, card.impact.index];
  const place = (point: { mutualBenefit: number; localImpact: number }) =>
    [point.mutualBenefit, point.localImpact] as const;
  return (
    <section>
      <h2>
        {word === undefined ? cardText().headlineWithout(impact) : cardText().headline(words[word], benefit, impact)}
      </h2>
      {word === 'lopsided' ? (
        <p class="sm">{cardText().lopsided(shortNames(card.worseOff.map((party) => faceOf(view.scenario, party))))}</p>
      ) : null}
      <Quadrant
        id="quadrant"
        words={{ ...words, title, description: cardText().quadrantText(name, benefit, impact) }}
        marks={[{ id: 'own', benefit, impact, kind: 'own', inner: innerOf(card), label: name }]}
        cloud={picture.cloud.map(place)}
        frontier={picture.frontier.map(place)}
      />
      <details>
        <summary class="sm">{cardText().details}</summary>
        <table class="sm num">
          <tbody>
            {word === undefined ? null : (
              <tr>
                <th scope="row">{words.benefit}</th>
                <td>{benefit}</td>
              </tr>
            )}
            <tr>
              <th scope="row">{words.impact}</th>
              <td>{impact}</td>
            </tr>
          </tbody>
        </table>
      </details>
    </section>
  );
}

function Missed({ view, missed }: { readonly view: TableView; readonly missed: readonly MissedIssue[] }): JSX.Element {
  const nameOf = (issue: number, option: number) => {
    const found = view.scenario.issues[issue]?.options[option];
    return found === undefined ? '' : say(found.name);
  };
  return (
    <section>
      <h2>{cardText().missed}</h2>
      {missed.length === 0 ? <p class="sm">{cardText().missedNone}</p> : null}
      <ul class="missed sm">
        {missed.map(({ issue, best, chosen }) => (
          <li key={issue}>
            {cardText().missedText(
              say(view.scenario.issues[issue]?.name ?? UNNAMED),
              nameOf(issue, best),
              nameOf(issue, chosen),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
