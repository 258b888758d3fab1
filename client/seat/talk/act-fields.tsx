import type { JSX } from 'preact';
import { ASKED, MOST_NAMED, TEXT_LIMITS, WEIGHTS } from '../../../shared/negotiation/vocabulary.ts';
import { say } from '../../lib/language/case-texts.ts';
import { SelectField } from '../../lib/parts/select-field.tsx';
import { ownPoints } from '../../lib/table/own-points.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import type { TalkChannel } from '../talk-list.ts';
import { ActChoice } from './act-choice.tsx';
import { type ActDraft, ON_ISSUE, TOLD } from './act-draft.ts';
import { TradeFields } from './trade-fields.tsx';
import { talkText } from './words.ts';

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
  const isFull = draft.options.length >= MOST_NAMED[draft.about === 'wish' ? 'wish' : 'unacceptable'];
  const toggle = (option: number, isOn: boolean) => {
    const others = draft.options.filter((one) => one !== option);
    onChange({ options: isOn ? [...others, option].sort((a, b) => a - b) : others, short: undefined });
  };
  return (
    <fieldset class="act-options">
      <legend>{draft.about === 'wish' ? t.wishLegend : t.unacceptableLegend}</legend>
      {issue.options.map(({ id, name }, option) => (
        <label key={id} class={draft.options.includes(option) ? 'choice on' : 'choice'}>
          <input
            type="checkbox"
            checked={draft.options.includes(option)}
            disabled={isFull && !draft.options.includes(option)}
            onChange={(event) => toggle(option, event.currentTarget.checked)}
          />
          <span>{say(name)}</span>
        </label>
      ))}
    </fieldset>
  );
}
