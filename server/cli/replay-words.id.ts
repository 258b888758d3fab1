import type { OfferEnding, Outcome, PauseReason, Step, Vote } from '../../shared/negotiation/vocabulary.ts';

const outcomes: Readonly<Record<Outcome, string>> = {
  agreement: 'kesepakatan',
  'not-ratified': 'tidak diratifikasi',
  impasse: 'tanpa kesepakatan',
  'walked-away': 'ada pihak yang pergi',
  cancelled: 'dihentikan',
};
const steps: Readonly<Record<Step, string>> = {
  start: 'Diumumkan: meja dimulai',
  'end-phase': 'Diumumkan: babak diakhiri',
  close: 'Diumumkan: meja ditutup',
};
const pauses: Readonly<Record<PauseReason, string>> = {
  facilitator: 'Jeda',
  downtime: 'Jeda (server mati)',
  'eyes-up': 'Jeda (lihat ke depan)',
};
const endings: Readonly<Record<OfferEnding, string>> = {
  accepted: 'diterima semua',
  rejected: 'ditutup karena ditolak',
  withdrawn: 'ditarik',
  superseded: 'diganti penawaran baru',
  expired: 'kedaluwarsa',
};
const votes: Readonly<Record<Vote, string>> = { for: 'setuju', against: 'menolak' };

/** The lines of `replay` in Indonesian: what is said of an event beside the names in it. */
export const id = {
  outcomes,
  steps,
  pauses,
  endings,
  votes,
  seatKinds: { bot: 'bot', proxy: 'wakil' },
  members: 'anggota',
  pen: 'pena',
  renamed: (name: string, was: string) => `${was} kini bernama ${name}`,
  muted: 'dibisukan',
  unmuted: 'boleh bicara lagi',
  seatEmpty: 'kursi kosong',
  stepCancelled: 'Pemberitahuan dibatalkan',
  started: 'Meja dimulai',
  extended: (until: string) => `Babak diperpanjang sampai ${until}`,
  reopened: '(dibuka lagi)',
  resumed: 'Dilanjutkan',
  closed: (outcome: string) => `Meja ditutup: ${outcome}`,
  revealed: 'Meja dibuka',
  announcement: (text: string) => `Pengumuman: ${text}`,
  nudge: (to: string, text: string) => `Bisikan kepada ${to}: ${text}`,
  event: (title: string) => `Kejadian: ${title}`,
  constraintsEntered: (names: string) => `Mulai berlaku: ${names}`,
  optionsClosed: (options: string) => `Pilihan ditutup: ${options}`,
  pointsChange: 'poin berubah',
  preparation: (target: number, limit: number) => `lembar persiapan: sasaran ${target}, batas ${limit}`,
  guess: (party: string) => `dugaan tentang ${party}`,
  ready: 'siap',
  notReady: 'ternyata belum siap',
  shownTo: (parties: string) => `diperlihatkan kepada ${parties}`,
  inReplyTo: (offer: string) => `menjawab ${offer}`,
  noteOn: (offer: string) => `catatan pada ${offer}`,
  accepts: (offer: string) => `menerima ${offer}`,
  takesBack: (offer: string) => `menarik persetujuannya atas ${offer}`,
  rejects: (offer: string) => `menolak ${offer}`,
  asBefore: 'sama seperti sebelumnya',
  draftTo: (parties: string) => `rancangan untuk ${parties}`,
  draftHeld: 'rancangan ditahan',
  answersQuestion: '(jawaban atas pertanyaan itu)',
  reasonShown: 'alasan dibaca meja',
  draftSent: 'rancangan dikirim',
  draftDropped: 'rancangan dibatalkan',
  toTeam: '(tim)',
  condition: (number: number) => `syarat ${number}`,
  conditionDropped: (number: number) => `syarat ${number} dicabut`,
  tentative: 'Kesepakatan sementara',
  voteReceived: 'suara diterima',
  ratified: 'Diratifikasi',
  notRatified: 'Tidak diratifikasi',
  returned: 'Kesepakatan dikembalikan',
  walksAway: 'meninggalkan meja',
  raisesHand: 'mengangkat tangan',
  handDown: 'tangan turun',
  answer: (question: string) => `jawaban ${question}`,
  mayBeShown: 'percakapan boleh ditampilkan',
  mayNotBeShown: 'percakapan tidak boleh ditampilkan',
};

export type ReplayWords = typeof id;
