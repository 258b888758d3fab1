import { figure, list, signed } from '../../lib/table/words.id.ts';

/** Composing an offer. */
export const id = {
  compose: 'Susun tawaran',
  title: 'Susun tawaran',
  counterTitle: (offer: string) => `Balasan atas ${offer}`,
  close: 'Tutup, rancangan disimpan',
  notChosen: 'Belum dipilih',
  chosenOf: (chosen: number, all: number) => `${chosen} dari ${all} butir dipilih`,
  changed: 'diubah',
  closedOption: 'tidak tersedia lagi',
  barredOption: 'tidak cocok dengan pilihan lain',
  barredBy: (issue: string, choice: string, options: readonly string[]) =>
    options.length === 0
      ? `Dengan “${choice}” untuk ${issue}, sebagian pilihan di sini melanggar aturan kasus.`
      : `Dengan “${choice}” untuk ${issue}, ${list(options.map((one) => `“${one}”`))} melanggar aturan kasus.`,
  goTo: (issue: string) => `Ubah pilihan di ${issue}`,
  against: (rule: string) => `melanggar aturan “${rule}”`,
  breaks: (rule: string, because: string) => `Paket ini melanggar aturan “${rule}”. ${because}`,
  steps: (from: string, to: string, by: string) => `Dari ${from} sampai ${to}, setiap langkah ${by}.`,
  noSuchValue: (from: string, to: string, by: string) =>
    `Bukan nilai butir ini: dari ${from} sampai ${to}, setiap langkah ${by}.`,
  takeValue: 'Pilih',
  theirs: (offer: string | undefined, value: string) => `Pada ${offer ?? 'tawaran Anda sebelumnya'}: ${value}.`,
  soFar: 'Poin sejauh ini',
  notCounted: (unchosen: number) => `${unchosen} butir belum dipilih, belum dihitung`,
  scaleSoFar: (points: number, unchosen: number, limit: number, target: number | undefined) =>
    `${figure(points)} poin sejauh ini, ${unchosen} butir belum dihitung, batas ${figure(limit)}${target === undefined ? '' : `, sasaran ${figure(target)}`}`,
  next: (issue: string) => `Lanjut ke ${issue}`,
  bonus: (points: number) => `termasuk ${signed(points)} karena dua pilihan bertemu`,
  difference: (points: number, offer: string | undefined) =>
    `${signed(points)} dibanding ${offer ?? 'tawaran Anda sebelumnya'}`,
  to: 'Kirim kepada',
  covers: 'Semua penanda tangan tercakup: bila semua menerima, paket ini menjadi kesepakatan.',
  coversNot: (names: readonly string[]) =>
    `Tanpa ${list(names)} paket ini tidak bisa menjadi kesepakatan, hanya kesepahaman di antara penerimanya.`,
  ratifierTo: 'Boleh dibaca dan dijawab; pengesahan tetap lewat suara.',
  clause: 'Klausul tambahan (tidak wajib)',
  clauseHint: 'Satu kalimat yang ikut tercatat. Tidak dinilai.',
  note: 'Catatan untuk tim (tidak wajib)',
  noteHint: 'Hanya tim Anda dan fasilitator yang membaca.',
  send: (names: readonly string[]) => `Kirim tawaran ke ${list(names)}`,
  sent: (names: readonly string[]) => `Tawaran terkirim ke ${list(names)}.`,
  shared: 'Rancangan dibagikan ke tim Anda.',
  lacks: (unchosen: number, issue: string) =>
    unchosen > 1 ? `Masih ${unchosen} butir: pilih ${issue}` : `Pilih ${issue}`,
  waitingDraft: {
    goesOut: (name: string, left: string) => `Rancangan dari ${name} terkirim sendiri dalam ${left}.`,
    look: 'Lihat rancangan tim',
  },
  share: 'Bagikan rancangan ke tim',
  returnedPackage: 'paket yang dikembalikan',
  startOwn: 'Mulai dari tawaran terakhir Anda',
  startReturned: 'Mulai dari paket yang dikembalikan',
  startEmpty: 'Kosongkan rancangan',
  chooseAll: 'Pilih satu jawaban untuk setiap butir.',
  chooseTo: 'Pilih sedikitnya satu penerima.',
  closedChosen: (names: readonly string[]) => `Pilih lagi untuk ${list(names)}: pilihan lama tidak tersedia lagi.`,
  answerGone: (offer: string, state: string) => `${offer} sudah ${state}. Rancangan Anda tersimpan.`,
  cannot: (reason: string) => `Kirim tawaran (${reason})`,
  paused: 'dijeda',
  notNow: 'belum bisa',
};

/** What every language has to say. */
export type Messages = typeof id;
