import { assertNever } from '../../shared/kernel/assert-never.ts';
import { type ByLanguage, inLanguage, type Language } from '../../shared/kernel/languages.ts';
import type { EventOf, TableEvent } from '../../shared/negotiation/events.ts';
import type { Table } from '../../shared/negotiation/table.ts';
import type { Outcome, PauseReason, Step, Vote } from '../../shared/negotiation/vocabulary.ts';
import type { Package } from '../../shared/scenario/vocabulary.ts';

/** Puts events of a table into words of one language; names come from the table's case. */
interface Wording {
  readonly language: Language;
  /** The table before the event, as the viewer knows it. */
  readonly table: Table;
}

/** One event in one line of words, without its time. */
export function describeEvent(wording: Wording, event: TableEvent): string {
  const say = (words: ByLanguage<string>) => words[wording.language];
  const party = (id: string) => partyName(wording, id);
  const offer = (id: string) => offerName(wording, id);
  switch (event.type) {
    case 'SeatTaken':
      return `${party(event.party)} ${event.seat}: ${event.name}${event.kind === 'person' ? '' : ` (${say(seatKinds[event.kind])})`}${because(event.members?.join(', '))}`;
    case 'MembersChanged':
      return `${party(event.party)} ${event.seat}: ${say({ id: 'anggota', en: 'members' })} ${event.members.join(', ')}`;
    case 'PenTaken':
      return `${party(event.party)} ${event.seat}: ${say({ id: 'pena', en: 'pen' })}: ${memberName(wording, event)}`;
    case 'SeatMuted':
      return `${party(event.party)} ${event.seat}: ${event.muted ? say({ id: 'dibisukan', en: 'muted' }) : say({ id: 'boleh bicara lagi', en: 'may speak again' })}`;
    case 'SeatVacated':
      return say({
        id: `${party(event.party)} ${event.seat}: kursi kosong`,
        en: `${party(event.party)} ${event.seat}: seat empty`,
      });
    case 'StepAnnounced':
      return say(steps[event.step]);
    case 'StepCancelled':
      return say({ id: 'Pemberitahuan dibatalkan', en: 'What was announced is cancelled' });
    case 'TableStarted':
      return say({ id: 'Meja dimulai', en: 'The table starts' });
    case 'PhaseStarted':
      return phaseLine(wording, event);
    case 'PhaseExtended':
      return say({
        id: `Tahap diperpanjang sampai ${clock(event.endsAtPlayMs)}`,
        en: `Phase runs until ${clock(event.endsAtPlayMs)}`,
      });
    case 'TablePaused':
      return say(pauses[event.reason]);
    case 'TableResumed':
      return say({ id: 'Dilanjutkan', en: 'Resumed' });
    case 'TableClosed':
      return closingLine(wording, event);
    case 'TableRevealed':
      return say({ id: 'Meja dibuka', en: 'The table is revealed' });
    case 'AnnouncementMade':
      return say({ id: `Pengumuman: ${event.text}`, en: `Announcement: ${event.text}` });
    case 'NudgeGiven':
      return say({
        id: `Bisikan kepada ${party(event.to)}: ${event.text}`,
        en: `Hint to ${party(event.to)}: ${event.text}`,
      });
    case 'EventInjected':
      return say({ id: `Peristiwa: ${event.title.id}`, en: `Event: ${event.title.en}` });
    case 'OptionsClosed':
      return say({
        id: `Pilihan ditutup: ${optionList(wording, event)}`,
        en: `Options closed: ${optionList(wording, event)}`,
      });
    case 'PointsChanged':
      return `${party(event.party)}: ${say({ id: 'poin berubah', en: 'points change' })}: ${pointList(wording, event)}`;
    case 'PreparationSaved':
      return `${party(event.party)}: ${say({ id: 'lembar persiapan', en: 'preparation sheet' })}: ${say({ id: 'sasaran', en: 'target' })} ${event.target}, ${say({ id: 'batas', en: 'limit' })} ${event.limit}; ${issueList(wording, event.priorities)}`;
    case 'GuessSaved':
      return `${party(event.party)}: ${say({ id: 'dugaan tentang', en: 'guess about' })} ${party(event.about)}: ${issueList(wording, event.issues)}`;
    case 'PartyReady':
      return `${party(event.party)}: ${say({ id: 'siap', en: 'ready' })}`;
    case 'OfferMade':
      return offerLine(wording, event);
    case 'OfferShown':
      return `${offerLine(wording, event)} (${say({ id: 'diperlihatkan kepada', en: 'shown to' })} ${event.shownTo.map(party).join(', ')})`;
    case 'OfferLinked':
      return say({ id: `menjawab ${offer(event.inReplyTo)}`, en: `in reply to ${offer(event.inReplyTo)}` });
    case 'OfferNoteWritten':
      return `${party(event.party)}: ${say({ id: 'catatan pada', en: 'note on' })} ${offer(event.offer)}: ${event.note}`;
    case 'OfferAccepted':
      return `${party(event.party)}${penWords(event)}: ${say({ id: 'menerima', en: 'accepts' })} ${offer(event.offer)}`;
    case 'AcceptanceTakenBack':
      return `${party(event.party)}: ${say({ id: 'menarik persetujuannya atas', en: 'takes back its acceptance of' })} ${offer(event.offer)}`;
    case 'OfferRejected':
      return `${party(event.party)}${penWords(event)}: ${say({ id: 'menolak', en: 'rejects' })} ${offer(event.offer)}${because(event.reason)}`;
    case 'OfferClosed':
      return `${offer(event.offer)}: ${endings[event.how][wording.language]}`;
    case 'DraftShared':
      return `${party(event.party)}: ${say({ id: 'rancangan untuk', en: 'draft to' })} ${event.to.map(party).join(', ')}: ${packageWords(wording, event.package)}`;
    case 'DraftSettled':
      return event.how === 'sent'
        ? `${party(event.party)}: ${say({ id: 'rancangan dikirim', en: 'draft sent' })}`
        : `${party(event.party)}: ${say({ id: 'rancangan dibatalkan', en: 'draft dropped' })}`;
    case 'MessageSaid':
      return `${party(event.party)}${penWords(event)}${channelWords(wording, event)}: ${event.text}`;
    case 'ConditionStated':
      return `${party(event.party)}: ${say({ id: 'syarat', en: 'condition' })} ${event.number}: ${event.text}`;
    case 'ConditionDropped':
      return `${party(event.party)}: ${say({ id: 'syarat', en: 'condition' })} ${event.number} ${say({ id: 'dicabut', en: 'dropped' })}`;
    case 'TentativeAgreementReached':
      return `${say({ id: 'Kesepakatan sementara', en: 'Tentative agreement' })}: ${packageWords(wording, event.package)}${because(event.clause)}`;
    case 'VoteCast':
      return `${party(event.party)}${penWords(event)}: ${voteWords(wording, event.vote)}${because(event.reason)}`;
    case 'VoteReceived':
      return `${party(event.party)}: ${say({ id: 'suara diterima', en: 'vote received' })}`;
    case 'RatificationDecided': {
      const votes = Object.entries(event.votes).map(([id, vote]) => `${party(id)} ${voteWords(wording, vote)}`);
      const result = event.ratified
        ? say({ id: 'Diratifikasi', en: 'Ratified' })
        : say({ id: 'Tidak diratifikasi', en: 'Not ratified' });
      return votes.length === 0 ? result : `${result}: ${votes.join(', ')}`;
    }
    case 'AgreementReturned':
      return say({ id: 'Kesepakatan dikembalikan', en: 'The agreement is returned' });
    case 'PartyWalkedAway':
      return `${party(event.party)}: ${say({ id: 'meninggalkan meja', en: 'walks away' })}${because(event.reason)}`;
    case 'HandRaised':
      return `${party(event.party)}: ${say({ id: 'mengangkat tangan', en: 'raises a hand' })}${because(event.text)}`;
    case 'HandLowered':
      return `${party(event.party)}: ${say({ id: 'tangan turun', en: 'hand down' })}`;
    case 'AnswerSaved':
      return `${party(event.party)}: ${say({ id: 'jawaban', en: 'answer' })} ${event.question}${because(event.text)}`;
    case 'ConsentGiven':
      return `${party(event.party)}: ${event.given ? say({ id: 'percakapan boleh ditampilkan', en: 'talk may be shown' }) : say({ id: 'percakapan tidak boleh ditampilkan', en: 'talk may not be shown' })}`;
    default:
      return assertNever(event);
  }
}

const steps: Readonly<Record<Step, ByLanguage<string>>> = {
  start: { id: 'Diumumkan: meja dimulai', en: 'Announced: the table starts' },
  'end-phase': { id: 'Diumumkan: babak diakhiri', en: 'Announced: the phase ends' },
  close: { id: 'Diumumkan: meja ditutup', en: 'Announced: the table closes' },
};

const pauses: Readonly<Record<PauseReason, ByLanguage<string>>> = {
  facilitator: { id: 'Jeda', en: 'Paused' },
  downtime: { id: 'Jeda (server mati)', en: 'Paused (server was down)' },
  'eyes-up': { id: 'Jeda (lihat ke depan)', en: 'Paused (eyes up)' },
};

const seatKinds: Readonly<Record<'bot' | 'proxy', ByLanguage<string>>> = {
  bot: { id: 'bot', en: 'bot' },
  proxy: { id: 'wakil', en: 'proxy' },
};

const endings: Readonly<Record<EventOf<'OfferClosed'>['how'], ByLanguage<string>>> = {
  accepted: { id: 'diterima semua', en: 'accepted by all' },
  rejected: { id: 'ditutup karena ditolak', en: 'closed as rejected' },
  withdrawn: { id: 'ditarik', en: 'withdrawn' },
  superseded: { id: 'diganti penawaran baru', en: 'replaced by a newer offer' },
  expired: { id: 'kedaluwarsa', en: 'expired' },
};

/** How a table ended, in words. */
const outcomeWords: Readonly<Record<Outcome, ByLanguage<string>>> = {
  agreement: { id: 'kesepakatan', en: 'agreement' },
  'not-ratified': { id: 'tidak diratifikasi', en: 'not ratified' },
  impasse: { id: 'tanpa kesepakatan', en: 'no agreement' },
  'walked-away': { id: 'ada pihak yang pergi', en: 'a party walked away' },
  cancelled: { id: 'dihentikan', en: 'stopped' },
};

/** Milliseconds of the play clock as minutes and seconds. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, '0')}`;
}

function because(text: string | undefined): string {
  return text === undefined ? '' : `: ${text.replaceAll('\n', ' / ')}`;
}

function memberName({ table }: Wording, { party, seat, member }: EventOf<'PenTaken'>): string {
  const held = table.seats.find((one) => one.party === party && one.seat === seat);
  return held?.members?.[member] ?? `#${member + 1}`;
}

/** Who held the pen of a shared seat. */
function penWords({ pen }: { readonly pen?: string | undefined }): string {
  return pen === undefined ? '' : ` (${pen})`;
}

function partyName({ table, language }: Wording, id: string): string {
  const found = table.scenario.parties.find((party) => party.id === id);
  return found === undefined ? id : inLanguage(found.shortName, language);
}

/** `NTB → Kanada, Forum 3`; the bare id where the viewer never saw the offer. */
function offerName(wording: Wording, id: string): string {
  const offer = wording.table.offers[id];
  return offer === undefined ? id : channelLabel(wording, offer.author, offer.to, offer.number);
}

function channelLabel(wording: Wording, author: string, to: readonly string[], number: number): string {
  return `${partyName(wording, author)} → ${to.map((id) => partyName(wording, id)).join(', ')} ${number}`;
}

/** A first offer whole, a later one by what it changes against the one before in the same channel. */
function offerLine(wording: Wording, event: Omit<EventOf<'OfferMade'>, 'type'>): string {
  const { table, language } = wording;
  const label = channelLabel(wording, event.party, event.to, event.number);
  const before = Object.values(table.offers).findLast(
    (offer) => offer.author === event.party && offer.to.join() === event.to.join() && offer.id !== event.offer,
  );
  const changed = event.package.flatMap((option, issue) => (before?.package[issue] === option ? [] : [issue]));
  const words =
    before === undefined ? packageWords(wording, event.package) : issueWords(wording, event.package, changed);
  const same = { id: 'sama seperti sebelumnya', en: 'as before' }[language];
  return `${label}${penWords(event)}: ${words || same}${because(event.clause)}`;
}

function packageWords(wording: Wording, chosen: Package): string {
  return issueWords(wording, chosen, [...chosen.keys()]);
}

function issueWords(wording: Wording, chosen: Package, issues: readonly number[]): string {
  return issues
    .map((issue) => `${issueName(wording, issue)} = ${optionName(wording, issue, chosen[issue])}`)
    .join('; ');
}

function issueName({ table, language }: Wording, issue: number): string {
  const found = table.scenario.issues[issue];
  return found === undefined ? `#${issue + 1}` : inLanguage(found.shortName, language);
}

function optionName({ table, language }: Wording, issue: number, option: number | undefined): string {
  const found = table.scenario.issues[issue]?.options[option ?? -1];
  return found === undefined ? '?' : inLanguage(found.shortName ?? found.name, language);
}

function issueList(wording: Wording, issues: readonly number[]): string {
  return issues.map((issue) => issueName(wording, issue)).join(', ');
}

function optionList(wording: Wording, { options }: EventOf<'OptionsClosed'>): string {
  return options
    .map((one) => `${issueName(wording, one.issue)} = ${optionName(wording, one.issue, one.option)}`)
    .join('; ');
}

function pointList(wording: Wording, { changes }: EventOf<'PointsChanged'>): string {
  return changes
    .map(
      ({ issue, option, points }) => `${issueName(wording, issue)} = ${optionName(wording, issue, option)} ${points}`,
    )
    .join('; ');
}

function channelWords(wording: Wording, { channel, party }: EventOf<'MessageSaid'>): string {
  if (channel === 'table') return '';
  if (channel === 'team') return { id: ' (tim)', en: ' (team)' }[wording.language];
  const others = channel.parties.filter((id) => id !== party);
  return ` → ${others.map((id) => partyName(wording, id)).join(', ')}`;
}

function voteWords({ language }: Wording, vote: Vote): string {
  const words = vote === 'for' ? { id: 'setuju', en: 'for' } : { id: 'menolak', en: 'against' };
  return words[language];
}

function phaseLine({ table, language }: Wording, event: EventOf<'PhaseStarted'>): string {
  const phase = table.scenario.phases[event.index];
  const name = phase === undefined ? event.kind : inLanguage(phase.name, language);
  const reopened = { id: ' (dibuka lagi)', en: ' (reopened)' }[language];
  return `== ${name}${event.reopened ? reopened : ''} → ${clock(event.endsAtPlayMs).trim()}`;
}

function closingLine(wording: Wording, event: EventOf<'TableClosed'>): string {
  const words = outcomeWords[event.outcome][wording.language];
  const by = event.by === undefined ? '' : ` (${partyName(wording, event.by)})`;
  return { id: `Meja ditutup: ${words}${by}`, en: `The table closes: ${words}${by}` }[wording.language];
}
