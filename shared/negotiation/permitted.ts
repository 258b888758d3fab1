import type { Package, PartyId } from '../scenario/vocabulary.ts';
import { compileConstraints, firstLawful } from '../scoring/lawful.ts';
import { openOptions } from '../scoring/open-options.ts';
import type { PartyCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { SeatActor } from './decision.ts';
import type { RefusalCode } from './refusals.ts';
import { partiesWithRole, readersOf, type Table } from './table.ts';

/** What a member may do now, each as yes or as the refusal that stands in the way. */
export interface Permitted {
  readonly savePreparation: Permission;
  readonly declareReady: Permission;
  readonly takeBackReadiness: Permission;
  readonly makeOffer: Permission;
  readonly shareDraft: Permission;
  readonly talkToTable: Permission;
  readonly talkToTeam: Permission;
  readonly stateCondition: Permission;
  readonly vote: Permission;
  readonly walkAway: Permission;
  /** By offer that the actor's party reads. */
  readonly offers: Readonly<Record<string, OfferPermissions>>;
  /** By waiting draft of the own team: may this member send it? */
  readonly drafts: Readonly<Record<string, Permission>>;
}

export interface OfferPermissions {
  readonly accept: Permission;
  readonly takeBack: Permission;
  readonly reject: Permission;
  readonly withdraw: Permission;
}

export type Permission = 'yes' | RefusalCode;

/**
 * Asks the rules themselves what an actor may do at a moment (ms since the epoch), so that screens and bots never know
 * rules of their own. The same for the whole table and for the actor's visible part of it.
 */
export function permitted(table: Table, actor: SeatActor, at: number): Permitted {
  const ask = (command: PartyCommand): Permission => {
    const decision = decide(table, command, { actor, at });
    return decision.kind === 'decided' ? 'yes' : decision.code;
  };
  const sample = { package: [...openPackage(table)], to: others(table, actor.party) };
  const read = Object.values(table.offers).filter((offer) => readersOf(offer).includes(actor.party));
  const drafts = Object.values(table.drafts).filter((draft) => draft.party === actor.party);
  return {
    savePreparation: ask({ type: 'SavePreparation', target: 0, limit: 0, priorities: [] }),
    declareReady: ask({ type: 'DeclareReady' }),
    takeBackReadiness: ask({ type: 'TakeBackReadiness' }),
    // The sample may equal a standing offer; that is no reason not to make another one.
    makeOffer: yesIfSame(ask({ type: 'MakeOffer', ...sample })),
    shareDraft: ask({ type: 'ShareDraft', ...sample }),
    talkToTable: ask({ type: 'Say', channel: 'table', text: '.' }),
    talkToTeam: ask({ type: 'Say', channel: 'team', text: '.' }),
    stateCondition: ask({ type: 'StateCondition', text: '.' }),
    vote: ask({ type: 'CastVote', vote: 'for' }),
    walkAway: ask({ type: 'WalkAway' }),
    offers: Object.fromEntries(
      read.map(({ id: offer }) => [
        offer,
        {
          accept: ask({ type: 'AcceptOffer', offer }),
          takeBack: ask({ type: 'TakeBackAcceptance', offer }),
          reject: ask({ type: 'RejectOffer', offer }),
          withdraw: ask({ type: 'WithdrawOffer', offer }),
        },
      ]),
    ),
    drafts: Object.fromEntries(drafts.map(({ id: draft }) => [draft, ask({ type: 'SendDraft', draft })])),
  };
}

function yesIfSame(answer: Permission): Permission {
  return answer === 'offer-same-open' ? 'yes' : answer;
}

/** The first package that may be put; where there is none, one that the rules refuse. */
function openPackage({ scenario, closedOptions, enteredConstraints }: Table): Package {
  const open = openOptions(scenario, closedOptions);
  const lawful = firstLawful(open, compileConstraints(scenario, enteredConstraints));
  return lawful ?? open.map(([first = 0]) => first);
}

function others(table: Table, party: PartyId): PartyId[] {
  return partiesWithRole(table.scenario, 'signatory').filter((other) => other !== party);
}
