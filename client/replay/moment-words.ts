import type { MomentWhat } from '../../shared/debrief/moment.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { partiesWithRole } from '../../shared/negotiation/table.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Package } from '../../shared/scenario/vocabulary.ts';
import { say } from '../lib/language/case-texts.ts';
import { differences } from '../lib/table/offer-list.ts';
import { faceOf } from '../lib/table/parties.ts';
import type { TableView } from '../lib/table/table-store.ts';
import { replayText } from './words.ts';

/** What a key moment is called on the time line. */
export function momentName(what: MomentWhat): string {
  const t = replayText();
  if (what.kind === 'injected') return say(what.title);
  if (what.kind === 'ended') return t.ended[what.outcome];
  return t.momentNames[what.kind];
}

/** A key moment in one or two sentences, from what the viewer knows. */
export function momentSentence(view: TableView, what: MomentWhat): string {
  const t = replayText().explain;
  const name = (party: string) => say(faceOf(view.scenario, party).shortName);
  const authorOf = (offer: string) => name(view.table.offers[offer]?.author ?? '');
  switch (what.kind) {
    case 'first-offer':
      return t['first-offer'](name(what.party));
    case 'big-concession':
      return t['big-concession'](name(what.party), what.points, Math.round(what.share * 100));
    case 'missed-offer':
      return t['missed-offer'](authorOf(what.offer));
    case 'missed-trade': {
      const before = view.table.offers[what.offer]?.package ?? [];
      return t['missed-trade'](what.better.count, changedWords(view.scenario, before, what.better.example.package));
    }
    case 'last-chance':
      return t['last-chance'](authorOf(what.offer));
    case 'agreement': {
      const ratifiers = partiesWithRole(view.scenario, 'ratifier').map(name);
      return ratifiers.length === 0 ? t.agreement : t.agreementRatify(ratifiers);
    }
    case 'returned':
    case 'ratified':
    case 'not-ratified':
      return t[what.kind];
    case 'ended':
      if (what.outcome !== 'walked-away') return t[what.outcome];
      return t.walkedAway(what.by === undefined ? undefined : name(what.by));
    case 'injected':
      return t.injected(say(what.title));
    case 'nudge':
      return t.nudge(name(what.to), what.text);
    case 'pause':
      return what.reason === 'downtime' ? t.downtime : t.pause;
    default:
      return assertNever(what);
  }
}

/** Where a package differs from another, with the options that it chooses. */
function changedWords(scenario: PublicScenario, before: Package, after: Package): string {
  const t = replayText();
  const words = differences(after, before).map((index) => {
    const issue = scenario.issues[index];
    const option = issue?.options[after[index] ?? -1];
    if (issue === undefined || option === undefined) return '?';
    return t.change(say(issue.shortName), say(option.shortName ?? option.name));
  });
  return words.join('; ');
}

/** How much a name on the line matters when there is no room for all. */
export function momentWeight({ kind }: MomentWhat): number {
  const order: readonly MomentWhat['kind'][] = [
    'pause',
    'nudge',
    'first-offer',
    'ratified',
    'big-concession',
    'injected',
  ];
  const rank = order.indexOf(kind);
  return rank < 0 ? order.length : rank;
}
