import { list } from '../../lib/table/words.id.ts';

/** The vote of ratification. */
export const id = {
  title: (names: readonly string[]) => `${list(names)} sepakat`,
  titleOwn: 'Sahkan atau tolak',
  agreed: (names: readonly string[]) => `Diterima ${list(names)}, belum disahkan.`,
  moment: (offer: string | undefined, time: string, minute: number) =>
    `Pukul ${time}, menit ke-${minute}${offer === undefined ? '' : `, atas tawaran ${offer}`}.`,
  tentative: (names: readonly string[]) => `Berlaku sementara, sampai ${list(names)} memberi suara.`,
  skipped: (phases: readonly string[]) => `Dilewati karena sudah sepakat: ${list(phases)}.`,
  package: 'Paket yang disepakati',
  checks: 'Syarat yang disampaikan',
  check: 'Menurut Anda terpenuhi',
  checkHint: 'Centang membantu Anda menimbang. Tidak dikirim ke siapa pun.',
  yourVote: 'Suara Anda',
  for: 'Sahkan',
  against: 'Tolak',
  reason: 'Alasan (tidak wajib)',
  reasonOfTeam: 'Alasan (tidak wajib, dibaca tim Anda dan fasilitator)',
  showReason: 'Semua pihak di meja membaca alasan ini jika kesepakatan ditolak.',
  guessTitle: 'Selagi menunggu',
  guess: (party: string) => `Menurut tim Anda, apa suara ${party}?`,
  guessHint: 'Hanya tim Anda dan fasilitator yang membaca, sampai suara diputuskan.',
  toGuess: (names: readonly string[]) => `Tebak suara ${list(names)}`,
  toVote: 'Beri suara',
  votingOwn: (clock: string) => `Tim Anda memberi suara, sisa waktu ${clock}.`,
  voting: (names: readonly string[], clock: string) => `${list(names)} sedang memberi suara, sisa waktu ${clock}.`,
  firstQuestionHint: 'Tersimpan di ponsel ini. Bisa dikirim setelah suara diputuskan.',
  choose: 'Pilih sahkan atau tolak.',
  cast: 'Kirim suara',
  castFor: 'Kirim suara: sahkan',
  castAgainst: 'Kirim suara: tolak',
  confirmTitle: 'Kirim suara ini?',
  confirmFor: 'Anda mengesahkan seluruh paket. Suara tidak bisa diubah.',
  confirmAgainst: 'Anda menolak paket ini. Suara tidak bisa diubah.',
  returns: (minutes: number) => `Bila ditolak, perundingan dibuka lagi selama ${minutes} menit.`,
  ends: 'Bila ditolak, perundingan berakhir tanpa pengesahan.',
  unanimous: 'Berlaku bila semua suara yang masuk mengesahkan.',
  majority: 'Berlaku bila lebih dari separuh suara yang masuk mengesahkan.',
  who: 'Siapa yang sudah memberi suara',
  voted: 'sudah memberi suara',
  notYet: 'belum memberi suara',
  own: (vote: 'for' | 'against') => `Suara Anda tercatat: ${vote === 'for' ? 'mengesahkan' : 'menolak'}.`,
  wait: 'Menunggu suara. Anda akan melihat hasilnya di sini.',
};

/** What every language has to say. */
export type Messages = typeof id;
