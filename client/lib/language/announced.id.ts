const meja = (count: number) => `${count} meja`;
const dalam = (seconds: number) => (seconds > 0 ? `dalam ${seconds} detik` : 'sekarang');

/** What is announced before it happens: on phones, on the projector, on the facilitator's board. */
export const id = {
  /** On phones, counting down. */
  step: {
    start: (seconds: number) => `Perundingan dimulai ${dalam(seconds)}`,
    'end-phase': (seconds: number) => `Babak berakhir ${dalam(seconds)}`,
    close: (seconds: number) => `Meja ditutup ${dalam(seconds)}`,
  },
  stepCancelled: 'Yang diumumkan tadi dibatalkan. Lanjutkan seperti biasa.',
  /** On the board. */
  label: 'Yang akan terjadi',
  title: {
    start: (tables: number, seconds: number) => `${meja(tables)} dimulai ${dalam(seconds)}`,
    'end-phase': (tables: number, seconds: number) => `Babak di ${meja(tables)} berakhir ${dalam(seconds)}`,
    close: (tables: number, seconds: number) => `${meja(tables)} ditutup ${dalam(seconds)}`,
    'close-session': (_tables: number, seconds: number) => `Sesi ditutup ${dalam(seconds)}`,
  },
  cancel: {
    start: 'Jangan mulai',
    'end-phase': 'Jangan akhiri',
    close: 'Jangan tutup meja',
    'close-session': 'Jangan tutup sesi',
  },
  now: {
    start: 'Mulai sekarang',
    'end-phase': 'Akhiri sekarang',
    close: 'Tutup meja sekarang',
    'close-session': 'Tutup sesi sekarang',
  },
  /** Said once to screen readers, and after an order. */
  told: {
    start: (tables: number) => `${meja(tables)} dimulai sepuluh detik lagi. Masih dapat dibatalkan.`,
    'end-phase': (tables: number) => `Babak di ${meja(tables)} berakhir sepuluh detik lagi. Masih dapat dibatalkan.`,
    close: (tables: number) => `${meja(tables)} ditutup sepuluh detik lagi. Masih dapat dibatalkan.`,
    'close-session': (_tables: number) => 'Sesi ditutup sepuluh detik lagi. Masih dapat dibatalkan.',
  },
  cancelled: 'Dibatalkan. Tidak ada yang berubah.',
  carriedOut: 'Sudah dilaksanakan.',
  ask: {
    start: (tables: number) => `Mulai ${meja(tables)}?`,
    'end-phase': (tables: number) => `Akhiri babak di ${meja(tables)}?`,
    close: (tables: number) => `Tutup ${meja(tables)}?`,
    'close-session': (_tables: number) => 'Tutup sesi ini?',
  },
  confirm: {
    start: (tables: number) => `Mulai ${meja(tables)}`,
    'end-phase': (tables: number) => `Akhiri babak di ${meja(tables)}`,
    close: (tables: number) => `Tutup ${meja(tables)}`,
    'close-session': (_tables: number) => 'Tutup sesi',
  },
  keep: 'Jangan ubah apa-apa',
  /** What it will do, most serious first. */
  effects: {
    withoutAgreement: (tables: number) => `${meja(tables)} berakhir TANPA kesepakatan.`,
    votesCounted: (tables: number) => `${meja(tables)} sedang memberi suara: suara yang belum masuk tidak dihitung.`,
    votesLost: (tables: number) =>
      `${meja(tables)} sedang memberi suara: kesepakatan yang sudah diterima tidak berlaku.`,
    goOn: (tables: number) =>
      `${meja(tables)} lanjut ke babak berikutnya. Sisa waktunya hilang, tawaran terbuka kedaluwarsa.`,
    nobodyConnected: (tables: number) => `${meja(tables)} tanpa satu pun perangkat yang tersambung.`,
    sessionEnds: 'Tidak ada yang dapat masuk lagi.',
  },
  ahead: 'Semua layar menghitung mundur sepuluh detik. Selama itu masih dapat dibatalkan; setelah itu tidak.',
  atOnce: 'Terjadi seketika dan tidak dapat dibatalkan.',
  typeNumber: (tables: number) => `Ketik ${tables} untuk melanjutkan`,
  typeWrong: (tables: number) => `Tulis angka ${tables}, yaitu jumlah meja yang berakhir.`,
  /** Why a dialog closed by itself. */
  moot: 'Pertanyaan ini ditutup karena keadaannya sudah berubah. Tidak ada yang diperintahkan.',
  dropped: {
    title: 'Tidak semua meja mengikuti perintah terakhir.',
    line: (tables: string, reason: string) => `${tables}: ${reason}`,
    dismiss: 'Tutup pemberitahuan',
  },
};

export type Messages = typeof id;
