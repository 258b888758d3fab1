import type { JSX } from 'preact';
import { playMinutes } from '../../shared/debrief/play-minutes.ts';
import type { ProcessMeasures } from '../../shared/process/process-measures.ts';
import { STEP_CLASSES } from '../../shared/process/step-classes.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import { say } from '../lib/language/case-texts.ts';
import { sayNumber } from '../lib/language/language.ts';
import { faceOf } from '../lib/table/parties.ts';
import { tableText } from '../lib/table/words.ts';
import { deskText } from './words.ts';

export type ProcessWordsProps = { readonly scenario: PublicScenario; readonly measures: ProcessMeasures };

/** How a table negotiated, a fact a sentence. */
export function ProcessWords({ scenario, measures }: ProcessWordsProps): JSX.Element {
  return (
    <ul class="process-words sm">
      {processSentences(scenario, measures).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

const minutes = (ms: number) => sayNumber(playMinutes(ms));
const percent = (share: number) => sayNumber(Math.round(share * 100));

/** The sentences in the language of the page; what a table does not have is not said. */
function processSentences(scenario: PublicScenario, measures: ProcessMeasures): string[] {
  const nameOf = (party: PartyId) => say(faceOf(scenario, party).shortName);
  return [
    ...offersIn(measures, nameOf),
    ...concessionsIn(measures, nameOf),
    timeIn(measures),
    ...tradesIn(measures),
    ...guessesIn(measures, nameOf),
    ...talkIn(measures, nameOf),
  ];
}

type NameOf = (party: PartyId) => string;

function offersIn({ firstOffers, habits }: ProcessMeasures, nameOf: NameOf): string[] {
  const t = deskText().process;
  const [opener] = firstOffers;
  const [all] = habits;
  if (opener === undefined || all === undefined) return [t.noOffers];
  const several = all.fromOwn.severalShare;
  return [
    t.opened(nameOf(opener.party), minutes(opener.atPlayMs)),
    several === undefined ? t.offersOnly(all.offers) : t.offers(all.offers, percent(several)),
  ];
}

function concessionsIn({ curves }: ProcessMeasures, nameOf: NameOf): string[] {
  const t = deskText().process;
  return curves.flatMap(
    ({ party, firstOfferPoints: from, totalConcession: given, changedByEvents: changed = 0, summary }) => {
      if (from === undefined || given === undefined) return [];
      const say = given > 0 ? t.conceded : t.gained;
      const kinds = STEP_CLASSES.flatMap((kind) =>
        summary.counts[kind] === 0 ? [] : [`${sayNumber(summary.counts[kind])} ${tableText().steps[kind]}`],
      );
      const steps = kinds.length === 0 ? [] : [t.steps(nameOf(party), sayNumber(summary.steps), kinds)];
      const event = changed === 0 ? [] : [t.changedByEvents(nameOf(party), tableText().signed(changed))];
      return [
        ...(given === 0 ? [] : [say(nameOf(party), sayNumber(Math.abs(given)), sayNumber(from))]),
        ...event,
        ...steps,
      ];
    },
  );
}

function timeIn({ time, outcome }: ProcessMeasures): string {
  const t = deskText().process;
  if (time === undefined) return t.noAgreement;
  const after = minutes(time.atPlayMs);
  if (outcome !== undefined && outcome !== 'agreement') return t.agreedInVain(after);
  return time.phaseShare === undefined ? t.agreedOnly(after) : t.agreedAfter(after, percent(time.phaseShare));
}

function tradesIn({ logrolling: { trades, compatible }, missed, settlement }: ProcessMeasures): string[] {
  const t = deskText().process;
  const hasPackage =
    trades.some(({ used }) => used !== undefined) || compatible.some((one) => one.captured !== undefined);
  return [
    ...(hasPackage && trades.length > 0 ? [t.trades(trades.filter(({ used }) => used).length, trades.length)] : []),
    ...(hasPackage && compatible.length > 0
      ? [t.compatible(compatible.filter(({ captured }) => captured).length, compatible.length)]
      : []),
    ...(settlement === undefined ? [] : [missed.length === 0 ? t.noMissed : t.missed(missed.length)]),
  ];
}

function guessesIn({ guesses }: ProcessMeasures, nameOf: NameOf): string[] {
  const t = deskText().process;
  return guesses.flatMap(({ party, about, hits, possibleHits }) =>
    possibleHits === 0 ? [] : [t.guess(nameOf(party), nameOf(about), hits, possibleHits)],
  );
}

function talkIn({ talk }: ProcessMeasures, nameOf: NameOf): string[] {
  const t = deskText().process;
  const said = talk.flatMap(({ party, table, private: closed, share }) =>
    share === undefined ? [] : [t.talk(nameOf(party), table.messages + closed.messages, percent(share.messages))],
  );
  return said.length === 0 ? [t.noTalk] : said;
}
