import type { Channel } from '../../../shared/negotiation/vocabulary.ts';
import type { Package } from '../../../shared/scenario/vocabulary.ts';
import { countsPoints, pointsOf } from '../../../shared/scoring/points.ts';
import { currentBriefs } from '../../lib/table/own-points.ts';
import { faceOf, type PartyFace } from '../../lib/table/parties.ts';
import { saidWords } from '../../lib/table/said-words.ts';
import type { TableView } from '../../lib/table/table-store.ts';

/** What a package is worth to one party, for facilitators' eyes. */
export interface LookedPoints {
  readonly party: PartyFace;
  readonly points: number;
  /** Worth of no agreement. */
  readonly limit: number;
}

/** What a package is worth to every party, in the case's order, with the points that injected events changed. */
export function pointsOfAll(view: TableView, chosen: Package): readonly LookedPoints[] {
  return currentBriefs(view)
    .filter(countsPoints)
    .map((brief) => ({
      party: faceOf(view.scenario, brief.party),
      points: pointsOf(brief, chosen),
      limit: brief.reservation,
    }));
}

/** Something said, with who could hear it. */
export interface HeardMessage {
  readonly key: string;
  readonly party: PartyFace;
  readonly name?: string;
  readonly text: string;
  readonly playMs: number;
  /** The whole table, the speaker's own team, or these parties. */
  readonly heardBy: 'table' | 'team' | readonly PartyFace[];
}

/** The last words of a table in the order in which they were said, whoever could hear them. */
export function lastWords({ scenario, table }: TableView, most: number): readonly HeardMessage[] {
  return table.messages.slice(-most).map(({ party, seat, pen, number, channel, text, act, playMs }) => {
    const name = pen ?? table.seats.find((one) => one.party === party && one.seat === seat)?.name;
    const heardBy = readersOf(scenario, channel);
    return {
      key: `${party}/${JSON.stringify(channel)}/${number}`,
      party: faceOf(scenario, party),
      ...(name === undefined ? {} : { name }),
      text: saidWords(scenario, { act, text }),
      playMs,
      heardBy,
    };
  });
}

function readersOf(scenario: TableView['scenario'], channel: Channel): HeardMessage['heardBy'] {
  return typeof channel === 'string' ? channel : channel.parties.map((party) => faceOf(scenario, party));
}
