import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { say } from '../../lib/language/case-texts.ts';
import { offerName } from '../../lib/table/offer-names.ts';
import { type OwnPoints, ownPoints } from '../../lib/table/own-points.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { tableText } from '../../lib/table/words.ts';
import type { ActDraft, Place } from './act-draft.ts';
import { type TradePlace, tradePlaces } from './trade-places.ts';
import { talkText } from './words.ts';

/** Lines of a list of trades before it is opened whole. */
const FIRST_PLACES = 2;

export type TradeFieldsProps = {
  readonly view: TableView;
  readonly draft: ActDraft;
  readonly onChange: (change: Partial<ActDraft>) => void;
};

/** What is asked and what is given, each from a list that is sorted by own points, and what both come to. */
export function TradeFields({ view, draft, onChange }: TradeFieldsProps): JSX.Element | null {
  const own = ownPoints(view);
  if (own === undefined) return null;
  const t = talkText();
  const { from, asks, gives } = tradePlaces(view, own);
  const sum = [draft.asks, draft.gives].map((one) => differenceOf([...asks, ...gives], one));
  const [asked, given] = sum;
  return (
    <>
      {from === undefined ? null : <p class="xs soft">{t.pointsFrom(offerName(view, from))}</p>}
      <PlaceList
        {...{ view, own }}
        name="act-asks"
        legend={t.weAsk}
        places={asks.filter(({ issue }) => issue !== draft.gives?.issue)}
        chosen={draft.asks}
        onChoose={(place) => onChange({ asks: place })}
      />
      <PlaceList
        {...{ view, own }}
        name="act-gives"
        legend={t.weGive}
        places={gives.filter(({ issue }) => issue !== draft.asks?.issue)}
        chosen={draft.gives}
        onChoose={(place) => onChange({ gives: place })}
      />
      {asked === undefined || given === undefined ? null : (
        <p class="sm">{t.tradeSum(tableText().signed(asked + given))}</p>
      )}
    </>
  );
}

function differenceOf(places: readonly TradePlace[], chosen: Place | undefined): number | undefined {
  return places.find((one) => one.issue === chosen?.issue && one.option === chosen.option)?.difference;
}

type PlaceListProps = {
  readonly view: TableView;
  readonly own: OwnPoints;
  readonly name: string;
  readonly legend: string;
  readonly places: readonly TradePlace[];
  readonly chosen: Place | undefined;
  readonly onChoose: (place: Place) => void;
};

/** The first lines of what could be asked or given; all of them on request. */
function PlaceList({ view, name, legend, places, chosen, onChoose }: PlaceListProps): JSX.Element {
  const t = talkText();
  const isWhole = useSignal(false);
  const group = useRef<HTMLFieldSetElement>(null);
  const isChosen = ({ issue, option }: Place) => chosen?.issue === issue && chosen.option === option;
  // What the other list makes room for does not push out of sight what was chosen here.
  const shown = places.filter((place, at) => isWhole.value || at < FIRST_PLACES || isChosen(place));
  /** The button goes: the focus goes on where the new lines begin. */
  const showAll = () => {
    isWhole.value = true;
    requestAnimationFrame(() => group.current?.querySelectorAll('input')[FIRST_PLACES]?.focus());
  };
  return (
    <fieldset ref={group} class="act-options">
      <legend>{legend}</legend>
      {shown.map(({ issue: at, option, difference }) => {
        const issue = view.scenario.issues[at];
        if (issue === undefined) return null;
        return (
          <label key={`${at}/${option}`} class={isChosen({ issue: at, option }) ? 'choice on' : 'choice'}>
            <input
              type="radio"
              name={name}
              checked={isChosen({ issue: at, option })}
              onChange={() => onChoose({ issue: at, option })}
            />
            <span>
              {say(issue.options[option]?.name ?? {})}
              <span class="xs soft act-issue">{say(issue.name)}</span>
            </span>
            {difference === undefined ? null : <span class="num">{tableText().signed(difference)}</span>}
          </label>
        );
      })}
      {places.length > shown.length ? (
        <button type="button" class="btn small quiet" onClick={showAll}>
          {t.moreIssues}
        </button>
      ) : null}
    </fieldset>
  );
}
