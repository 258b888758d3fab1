import { ownValue } from '../kernel/own-value.ts';
import type { DecisionBuilder } from './decision.ts';
import { clearNegotiation, closeTable, startPhase } from './phases.ts';
import { playTime } from './play-clock.ts';
import { partiesWithRole } from './table.ts';

/**
 * [AG-1] An accepted offer becomes the agreement when its author and addressees cover all signatories and every
 * signatory among the addressees accepted. [AG-5] An offer to fewer parties that all its signatories accepted is closed
 * as accepted: an understanding that binds nobody yet.
 */
export function concludeWhenAccepted(builder: DecisionBuilder, id: string, at: number): void {
  const { table } = builder;
  const offer = ownValue(table.offers, id);
  if (offer === undefined) return;
  const signatories = partiesWithRole(table.scenario, 'signatory');
  const asked = offer.to.filter((party) => signatories.includes(party));
  if (asked.length === 0 || !asked.every((party) => offer.acceptedBy.includes(party))) return;
  builder.add({ type: 'OfferClosed', offer: id, how: 'accepted' });
  const covers = signatories.every((party) => party === offer.author || offer.to.includes(party));
  if (!covers) return;
  builder.add({
    type: 'TentativeAgreementReached',
    package: [...offer.package],
    clause: offer.clause,
    parties: signatories,
    playMs: playTime(table, at),
  });
  clearNegotiation(builder);
  const phase = builder.table.stage.kind === 'negotiation' ? builder.table.stage.index : -1;
  const ratification = table.scenario.phases.findIndex((one, index) => index > phase && one.kind === 'ratification');
  if (ratification < 0 || partiesWithRole(table.scenario, 'ratifier').length === 0)
    closeTable(builder, 'agreement', at);
  else startPhase(builder, ratification, at);
}
