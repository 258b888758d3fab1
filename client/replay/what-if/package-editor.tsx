import type { JSX } from 'preact';
import { harmOf } from '../../../shared/scenario/condition-names.ts';
import type { Package, PartyId } from '../../../shared/scenario/vocabulary.ts';
import { isOptionClosed } from '../../../shared/scoring/open-options.ts';
import { NO_AGREEMENT, pointsOf, type Settlement } from '../../../shared/scoring/points.ts';
import type { RevealedCase } from '../../../shared/scoring/revealed-case.ts';
import { say } from '../../lib/language/case-texts.ts';
import { Said } from '../../lib/parts/said.tsx';
import { effectsOf } from '../../lib/table/effects.ts';
import { faceOf } from '../../lib/table/parties.ts';
import { Band } from '../../lib/weave/band.tsx';
import { AttentionMark } from '../../lib/weave/icon.tsx';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { whatIfText } from './words.ts';

export type PackageEditorProps = {
  readonly revealed: RevealedCase;
  readonly chosen: Package;
  /** The package on the table, or no agreement. */
  readonly from: Settlement;
  readonly party: PartyId;
  readonly parties: readonly PartyId[];
  /** Why it cannot be put now. */
  readonly blocked?: string | undefined;
  readonly onChange: (chosen: Package) => void;
  readonly onParty: (party: PartyId) => void;
  readonly onReset: () => void;
  /** Left out where a package cannot be put at all. */
  readonly onPut?: (() => void) | undefined;
};

/** A package to be edited, with what it is worth to each party and what it does, at every change. */
export function PackageEditor(props: PackageEditorProps): JSX.Element {
  const { revealed, chosen, from, party, parties, blocked, onChange, onParty, onReset, onPut } = props;
  const t = whatIfText().editor;
  const { public: scenario } = revealed;
  const isSame = from !== NO_AGREEMENT && from.join() === chosen.join();
  const nameOf = (id: PartyId) => say(faceOf(scenario, id).shortName);
  return (
    <section class="package-editor">
      <h3>{t.title}</h3>
      <Band
        chosen={chosen}
        optionCounts={scenario.issues.map(({ options }) => options.length)}
        party={faceOf(scenario, party).index}
        compare={from === NO_AGREEMENT ? undefined : from}
        state="open"
        names={scenario.issues.map(({ shortName }) => say(shortName))}
      />
      <Worth revealed={revealed} chosen={chosen} from={from} />
      <div class="editor-issues">
        {scenario.issues.map((issue, at) => {
          const isChanged = from !== NO_AGREEMENT && from[at] !== chosen[at];
          return (
            <div key={issue.id} class="editor-issue">
              <label for={`what-if-${issue.id}`} class="sm">
                <Said of={issue.shortName} />
                {isChanged ? <span class="soft"> ({t.changed})</span> : null}
              </label>
              <select
                id={`what-if-${issue.id}`}
                value={String(chosen[at] ?? 0)}
                onChange={(event) => {
                  const option = Number(event.currentTarget.value);
                  onChange(chosen.map((old, place) => (place === at ? option : old)));
                }}
              >
                {issue.options.map((option, index) => {
                  const isGone = isOptionClosed(revealed, at, index);
                  return (
                    <option key={option.id} value={String(index)} disabled={isGone}>
                      {say(option.name)}
                      {isGone ? ` (${t.gone})` : ''}
                    </option>
                  );
                })}
              </select>
            </div>
          );
        })}
      </div>
      <button type="button" class="btn small quiet" disabled={isSame} onClick={onReset}>
        {t.reset}
      </button>
      {onPut === undefined ? null : (
        <div class="editor-foot">
          <label for="what-if-by" class="sm">
            {t.by}
          </label>
          <select id="what-if-by" value={party} onChange={(event) => onParty(event.currentTarget.value)}>
            {parties.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
          <button type="button" class="btn" disabled={blocked !== undefined} onClick={onPut}>
            {t.put(nameOf(party))}
          </button>
          {blocked === undefined ? null : <p class="sm soft">{blocked}</p>}
        </div>
      )}
    </section>
  );
}

type WorthProps = Pick<PackageEditorProps, 'revealed' | 'chosen' | 'from'>;

/** Points of every party and the local impact, each with its difference from what is on the table. */
function Worth({ revealed, chosen, from }: WorthProps): JSX.Element {
  const t = whatIfText();
  const { public: scenario, briefs } = revealed;
  const [effects, before] = [effectsOf(scenario, chosen), effectsOf(scenario, from)];
  const broken = effects.conditions.filter(({ breached }) => breached).map(({ condition }) => say(harmOf(condition)));
  return (
    <>
      <ul class="better-gains num" aria-live="polite">
        {briefs.map((brief) => {
          const face = faceOf(scenario, brief.party);
          const points = pointsOf(brief, chosen);
          return (
            <li key={brief.party}>
              <PartyShape index={face.index} />{' '}
              <span class="sm">
                <Said of={face.shortName} />
              </span>{' '}
              <b>{t.lines.against(points, points - pointsOf(brief, from))}</b>{' '}
              <span class="xs soft">{t.editor.limit(brief.reservation)}</span>
              {points < brief.reservation ? (
                <>
                  {' '}
                  <AttentionMark />
                  <span class="sr">{t.editor.below(say(face.shortName))}</span>
                </>
              ) : null}
            </li>
          );
        })}
        {effects.index === undefined ? null : (
          <li>
            <span class="sm">{t.editor.impact}</span>{' '}
            <b>{t.lines.against(effects.index, effects.index - (before.index ?? 0))}</b>
          </li>
        )}
      </ul>
      {broken.length === 0 ? null : <p class="xs soft">{t.editor.breached(broken)}</p>}
    </>
  );
}
