import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { ASKED, WEIGHTS } from '../../../shared/negotiation/talk-act.ts';
import { TEXT_LIMITS } from '../../../shared/negotiation/vocabulary.ts';
import { say } from '../../lib/language/case-texts.ts';
import { SelectField } from '../../lib/parts/select-field.tsx';
import { offerName } from '../../lib/table/offer-names.ts';
import { type OwnPoints, ownPoints } from '../../lib/table/own-points.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { tableText } from '../../lib/table/words.ts';
import type { TalkChannel } from '../talk-list.ts';
import { ActChoice } from './act-choice.tsx';
import { type ActDraft, ON_ISSUE, type Place, TOLD } from './act-draft.ts';
import { type TradePlace, tradePlaces } from './trade-places.ts';
import { talkText } from './words.ts';

/** Options that an answer may name as wished. */
const MOST_WISHED = 4;
/** Lines of a list of trades before it is opened whole. */
const FIRST_PLACES = 2;

type FieldsProps = {
  readonly view: TableView;
  readonly channel: TalkChannel;
  readonly draft: ActDraft;
  readonly onChange: (change: Partial<ActDraft>) => void;
};

/** What an act is made of, by its phrase. */
export function ActFields(props: FieldsProps): JSX.Element | null {
  switch (props.draft.phrase) {
    case 'ask':
      return <AskFields {...props} />;
    case 'tell':
      return <TellFields {...props} />;
    case 'trade':
      return <TradeFields {...props} />;
    case 'one-issue':
      return <OneIssueFields {...props} />;
    case 'answer':
      return <AnswerFields {...props} />;
    case 'time':
      return null;
  }
}

function AskFields({ view, channel, draft, onChange }: FieldsProps): JSX.Element {
  const t = talkText();
  const { others } = channel;
  return (
    <>
      {others.length > 1 ? (
        <ActChoice
          name="act-of"
          legend={t.askedOf}
          value={draft.other}
          choices={others.map(({ id, shortName }) => ({ value: id, label: say(shortName) }))}
          onChoose={(other) => onChange({ other })}
        />
      ) : null}
      <ActChoice
        name="act-about"
        legend={t.askedAbout}
        value={draft.about}
        choices={ASKED.map((value) => ({ value, label: t.asked[value] }))}
        onChoose={(about) => onChange({ about })}
      />
      <IssueField view={view} draft={draft} onChange={onChange} />
    </>
  );
}

function TellFields({ view, draft, onChange }: FieldsProps): JSX.Element {
  const t = talkText();
  const isAboutIssue = draft.told !== 'thank' && draft.told !== 'spoke-face-to-face';
  return (
    <>
      <ActChoice
        name="act-told"
        legend={t.toldWhat}
        value={draft.told}
        choices={TOLD.map((value) => ({ value, label: t.told[value] }))}
        onChoose={(told) => onChange({ told })}
      />
      {isAboutIssue ? <IssueField view={view} draft={draft} onChange={onChange} /> : null}
      {draft.told === 'unacceptable' ? <OptionField view={view} draft={draft} onChange={onChange} /> : null}
    </>
  );
}

function OneIssueFields({ view, draft, onChange }: FieldsProps): JSX.Element {
  const t = talkText();
  return (
    <>
      <ActChoice
        name="act-on"
        legend={t.onIssueWhat}
        value={draft.onIssue}
        choices={ON_ISSUE.map((value) => ({ value, label: t.onIssue[value] }))}
        onChoose={(onIssue) => onChange({ onIssue })}
      />
      <IssueField view={view} draft={draft} onChange={onChange} />
      {draft.onIssue === 'leave-at' ? <OptionField view={view} draft={draft} onChange={onChange} /> : null}
    </>
  );
}

function AnswerFields({ view, draft, onChange }: FieldsProps): JSX.Element {
  const t = talkText();
  const { about, short } = draft;
  return (
    <>
      {about === 'reason' ? (
        <ActChoice
          name="act-weight"
          legend={t.weightLegend}
          value={short === undefined ? draft.weight : undefined}
          choices={WEIGHTS.map((value) => ({ value, label: t.weights[value] }))}
          onChoose={(weight) => onChange({ weight, short: undefined })}
        />
      ) : (
        <OptionChecks view={view} draft={draft} onChange={onChange} />
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={short === 'withheld'}
          onChange={(event) => onChange({ short: event.currentTarget.checked ? 'withheld' : undefined })}
        />
        <span>{t.withheld}</span>
      </label>
      <div class="field">
        <label for="act-text">{t.ownWords}</label>
        <textarea
          id="act-text"
          rows={2}
          maxLength={TEXT_LIMITS.reason}
          value={draft.text}
          onInput={(event) => onChange({ text: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

type PartProps = Omit<FieldsProps, 'channel'>;

function IssueField({ view, draft, onChange }: PartProps): JSX.Element {
  const t = talkText();
  return (
    <SelectField
      id="act-issue"
      label={t.issue}
      value={draft.issue === undefined ? '' : String(draft.issue)}
      options={[
        { value: '', label: t.chooseIssue, disabled: true },
        ...view.scenario.issues.map(({ name }, at) => ({ value: String(at), label: say(name) })),
      ]}
      onPick={(issue) => onChange({ issue: Number(issue), options: [] })}
    />
  );
}

function OptionField({ view, draft, onChange }: PartProps): JSX.Element | null {
  const issue = view.scenario.issues[draft.issue ?? -1];
  if (issue === undefined || draft.issue === undefined) return null;
  const t = talkText();
  const own = ownPoints(view);
  const at = draft.issue;
  const worth = (option: number) => (own?.counts ? ` (${t.points(own.option(at, option))})` : '');
  return (
    <SelectField
      id="act-option"
      label={t.option}
      value={draft.options[0] === undefined ? '' : String(draft.options[0])}
      options={[
        { value: '', label: t.chooseOption, disabled: true },
        ...issue.options.map(({ name }, option) => ({ value: String(option), label: `${say(name)}${worth(option)}` })),
      ]}
      onPick={(option) => onChange({ options: [Number(option)] })}
    />
  );
}

function OptionChecks({ view, draft, onChange }: PartProps): JSX.Element | null {
  const issue = view.scenario.issues[draft.issue ?? -1];
  if (issue === undefined) return null;
  const t = talkText();
  const most = draft.about === 'wish' ? MOST_WISHED : 20;
  const toggle = (option: number, isOn: boolean) => {
    const others = draft.options.filter((one) => one !== option);
    onChange({ options: isOn ? [...others, option].sort((a, b) => a - b).slice(0, most) : others, short: undefined });
  };
  return (
    <fieldset class="act-options">
      <legend>{draft.about === 'wish' ? t.wishLegend : t.unacceptableLegend}</legend>
      {issue.options.map(({ id, name }, option) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            checked={draft.options.includes(option)}
            onChange={(event) => toggle(option, event.currentTarget.checked)}
          />
          <span>{say(name)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function TradeFields({ view, draft, onChange }: FieldsProps): JSX.Element | null {
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
  const shown = isWhole.value ? places : places.slice(0, FIRST_PLACES);
  return (
    <fieldset class="act-options">
      <legend>{legend}</legend>
      {shown.map(({ issue: at, option, difference }) => {
        const issue = view.scenario.issues[at];
        if (issue === undefined) return null;
        return (
          <label key={`${at}/${option}`} class="choice">
            <input
              type="radio"
              name={name}
              checked={chosen?.issue === at && chosen.option === option}
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
        <button
          type="button"
          class="btn small quiet"
          onClick={() => {
            isWhole.value = true;
          }}
        >
          {t.moreIssues}
        </button>
      ) : null}
    </fieldset>
  );
}
