import { type CaseText, sameInEach } from '../../../shared/kernel/languages.ts';
import { partiesWithRole, roleOf, type Table } from '../../../shared/negotiation/table.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { PartyId, PartyRole } from '../../../shared/scenario/vocabulary.ts';
import type { TableView } from './table-store.ts';

/** How a party appears: `index` is its place in the case, which gives shape and dye. */
export interface PartyFace {
  readonly id: PartyId;
  readonly index: number;
  readonly role: PartyRole;
  readonly name: CaseText;
  readonly shortName: CaseText;
}

/** The faces of all parties in the case's order. */
export function partyFaces(scenario: PublicScenario): PartyFace[] {
  return scenario.parties.map(({ id, role, name, shortName }, index) => ({ id, index, role, name, shortName }));
}

/** The face of a party; a party that the case does not have keeps its id as its name. */
export function faceOf(scenario: PublicScenario, party: PartyId): PartyFace {
  const unknown = sameInEach(party);
  return (
    partyFaces(scenario).find((face) => face.id === party) ?? {
      id: party,
      index: 0,
      role: 'observer',
      name: unknown,
      shortName: unknown,
    }
  );
}

/** The party whose screen this is; `undefined` for facilitators and spectators. */
export function ownParty({ seat }: Pick<TableView, 'seat'>): PartyId | undefined {
  return seat.viewer.kind === 'party' ? seat.viewer.party : undefined;
}

/** The parties that an offer may be addressed to: everybody else who signs or ratifies, in the case's order. */
export function possibleAddressees(scenario: PublicScenario, party: PartyId): PartyId[] {
  return scenario.parties.filter(({ id, role }) => id !== party && role !== 'observer').map(({ id }) => id);
}

/** Signatories that are neither the author nor addressed: while there are some, an offer cannot become the agreement. */
export function missingSignatories(scenario: PublicScenario, author: PartyId, to: readonly PartyId[]): PartyId[] {
  return partiesWithRole(scenario, 'signatory').filter((party) => party !== author && !to.includes(party));
}

/** Whether ratifiers vote on what the signatories agree. */
export function isRatified({ scenario }: Pick<Table, 'scenario'>): boolean {
  return (
    partiesWithRole(scenario, 'ratifier').length > 0 && scenario.phases.some((phase) => phase.kind === 'ratification')
  );
}

/** Whether a party signs. */
export function isSignatory(scenario: PublicScenario, party: PartyId): boolean {
  return roleOf(scenario, party) === 'signatory';
}
