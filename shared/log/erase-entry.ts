import { type PersonToErase, REMOVED, seatKey } from './erase-person.ts';
import type { NamedLog } from './log-names.ts';

/** Fields that hold what somebody wrote. */
export const FREE_TEXT: ReadonlySet<string> = new Set(['text', 'note', 'clause', 'reason']);
const NAMES: ReadonlySet<string> = new Set(['name', 'was', 'pen']);

export type RawRecord = Readonly<Record<string, unknown>>;
type Change = (record: RawRecord, key: string, value: string) => string;

/**
 * How the entries of a log read without a person.
 *
 * @param entries of the same log, among which others' events carry on what the person wrote
 */
export function blankEntry(
  who: PersonToErase,
  named: NamedLog | undefined,
  entries: readonly RawRecord[],
): (entry: RawRecord) => RawRecord {
  if (named?.kind === 'session') return (entry) => changed(entry, sessionChange(who)) as RawRecord;
  if (named?.kind !== 'table') return (entry) => entry;
  const isTheirs = (record: RawRecord) => who.seats.has(seatKey(named.round, named.table, record as never));
  const made = new Map(entries.flatMap(eventsOf).flatMap((event) => (isOffer(event) ? [[event.offer, event]] : [])));
  const cast = entries.flatMap((entry) =>
    eventsOf(entry)
      .filter(isVote)
      .map((event) => ({ n: Number(entry.n), event })),
  );
  return (entry) =>
    changed(entry, (record, key, value) => {
      const isName = (NAMES.has(key) || key === 'members') && isTheirs(record);
      const isWritten = FREE_TEXT.has(key) && isTheirs(writerOf(record, entry, { made, cast }));
      return (isName || isWritten) && value !== '' ? REMOVED : value;
    }) as RawRecord;
}

const eventsOf = ({ events }: RawRecord) => events as readonly RawRecord[];
const isOffer = ({ type }: RawRecord) => type === 'OfferMade';
const isVote = ({ type }: RawRecord) => type === 'VoteCast';

interface Earlier {
  /** The offers of the log by their ids. */
  readonly made: ReadonlyMap<unknown, RawRecord>;
  /** Its votes, each with the number of its entry. */
  readonly cast: readonly { readonly n: number; readonly event: RawRecord }[];
}

/**
 * The seat that wrote the texts of a command or an event: who asked, but for what goes on in entries of others. A shared
 * draft goes out by another's word or the clock's, an offer is shown by a mate, its clause becomes the agreement's.
 * The reason of a vote is told to the table by whoever decides.
 */
function writerOf(record: RawRecord, entry: RawRecord, { made, cast }: Earlier): RawRecord {
  const asked = entry.by as RawRecord;
  switch (record.type) {
    case 'OfferMade':
    case 'OfferShown':
    case 'DraftShared':
      return record;
    case 'OfferNoteWritten':
      // With the offer it was written by its author, later by whoever asked.
      return eventsOf(entry).find((event) => isOffer(event) && event.offer === record.offer) ?? asked;
    case 'TentativeAgreementReached': {
      const accepted = eventsOf(entry).find(({ type, how }) => type === 'OfferClosed' && how === 'accepted');
      return made.get(accepted?.offer) ?? asked;
    }
    case 'VoteReasonShown':
      return cast.findLast(({ n, event }) => n <= Number(entry.n) && event.party === record.party)?.event ?? asked;
    default:
      return asked;
  }
}

function sessionChange(who: PersonToErase): Change {
  return (record, key, value) => {
    const isPerson = record.person === who.id;
    const isLine = who.lines.has(String(record.id));
    if ((NAMES.has(key) || key === 'members') && (isPerson || isLine)) return REMOVED;
    if (key === 'line' || key === 'roster' || (key === 'id' && isLine)) return who.lines.get(value) ?? value;
    return value;
  };
}

/** A value with every string in it as `change` says, by the record that it stands in and its key there. */
function changed(value: unknown, change: Change, record: RawRecord = {}, key = ''): unknown {
  if (typeof value === 'string') return change(record, key, value);
  if (Array.isArray(value)) return value.map((one) => changed(one, change, record, key));
  if (typeof value !== 'object' || value === null) return value;
  const own = value as RawRecord;
  return Object.fromEntries(Object.entries(own).map(([name, one]) => [name, changed(one, change, own, name)]));
}

/** Every text under one of the keys. */
export function textsIn(value: unknown, keys: ReadonlySet<string>, key = ''): string[] {
  if (typeof value === 'string') return keys.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, keys, key));
  // The words of a case are its author's.
  if (typeof value !== 'object' || value === null || key === 'scenario') return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, keys, name));
}
