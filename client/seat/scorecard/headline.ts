import { partiesWithRole } from '../../../shared/negotiation/table.ts';
import { say } from '../../lib/language/case-texts.ts';
import { shortNames } from '../../lib/table/offer-names.ts';
import { faceOf } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { cardText } from './words.ts';

/** What a table came to: the fact, not praise; empty while it is open. */
export function headline({ scenario, table }: TableView): string {
  const t = cardText().outcomes;
  const { stage } = table;
  if (stage.kind !== 'closed') return '';
  switch (stage.outcome) {
    case 'agreement': {
      const ratifiers = partiesWithRole(scenario, 'ratifier').filter((party) => table.votes[party] === 'for');
      return table.ratified ? t.ratified(shortNames(ratifiers.map((party) => faceOf(scenario, party)))) : t.agreed;
    }
    case 'walked-away':
      return stage.by === undefined ? t.walkedAny : t.walked(say(faceOf(scenario, stage.by).shortName));
    default:
      return t[stage.outcome];
  }
}
