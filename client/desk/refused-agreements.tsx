import type { JSX } from 'preact';
import { playMinutes } from '../../shared/debrief/play-minutes.ts';
import type { RefusedAgreement } from '../../shared/debrief/refused-agreements.ts';
import type { Table } from '../../shared/negotiation/table.ts';
import { harmOf } from '../../shared/scenario/condition-names.ts';
import { say } from '../lib/language/case-texts.ts';
import { sayNumber } from '../lib/language/language.ts';
import { effectsOf } from '../lib/table/effects.ts';
import { faceOf } from '../lib/table/parties.ts';
import { tableText } from '../lib/table/words.ts';
import { PartyShape } from '../lib/weave/party-shape.tsx';
import { PackagePointsTable } from './package-points.tsx';
import { pointsOfPackage } from './report-facts.ts';
import { deskText } from './words.ts';

export type RefusedAgreementsProps = { readonly end: Table; readonly refused: readonly RefusedAgreement[] };

/** The agreements that were not ratified: package and points, what they did, how ratifiers voted and why, what they asked for. */
export function RefusedAgreements({ end, refused }: RefusedAgreementsProps): JSX.Element | null {
  const { refusals: text } = deskText();
  if (refused.length === 0) return null;
  const { scenario } = end;
  const name = (party: string) => say(faceOf(scenario, party).shortName);
  return (
    <section class="report-refused">
      <h2>{text.title}</h2>
      {refused.map(({ agreement, atPlayMs, votes, returned, briefs }, at) => {
        const effects = effectsOf(scenario, agreement.package);
        const harms = effects.conditions
          .filter(({ breached }) => breached)
          .map(({ condition }) => say(harmOf(condition)));
        return (
          <div key={atPlayMs} class="refused-agreement">
            <h3>{text.heading(at + 1)}</h3>
            <p class="sm">
              {text.reached(sayNumber(playMinutes(atPlayMs)))} {returned ? text.returned : text.refused}
            </p>
            <ul class="sm">
              {votes.map(({ party, vote, reason }) => (
                <li key={party}>
                  <PartyShape index={faceOf(scenario, party).index} /> <b>{name(party)}</b>: {text.votes[vote]}
                  {reason === undefined ? '' : `. ${reason}`}
                </li>
              ))}
              {harms.length === 0 ? null : <li>{text.breached(harms)}</li>}
              {effects.index === undefined ? null : <li class="num">{tableText().land.index(effects.index)}</li>}
            </ul>
            <PackagePointsTable scenario={scenario} points={pointsOfPackage(briefs, agreement.package)} />
            {agreement.clause === undefined ? null : <blockquote class="sm">{agreement.clause}</blockquote>}
          </div>
        );
      })}
      <Asked end={end} />
    </section>
  );
}

/** What the ratifiers said that an agreement must contain. */
function Asked({ end }: { readonly end: Table }): JSX.Element {
  const { refusals: text } = deskText();
  if (end.conditions.length === 0) return <p class="sm">{text.noneAsked}</p>;
  return (
    <>
      <h3>{text.asked}</h3>
      <ul class="sm">
        {end.conditions.map(({ party, number, text: asked, dropped }) => (
          <li key={`${party}/${number}`}>
            <PartyShape index={faceOf(end.scenario, party).index} label={say(faceOf(end.scenario, party).shortName)} />{' '}
            {asked}
            {dropped ? ` (${text.dropped})` : ''}
          </li>
        ))}
      </ul>
    </>
  );
}
