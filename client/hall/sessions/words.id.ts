/** The list of sessions. */
export const id = {
  sessions: 'Sesi',
  noSessions: 'Belum ada sesi. Yang Anda buka tampil di sini.',
  session: {
    new: 'baru',
    open: 'terbuka',
    closed: 'ditutup',
    practise: 'latihan',
  },
  sessionLine: (tables: number, people: number, date: string) => `${tables} meja, ${people} orang, dibuka ${date}`,
  counted: (n: number) => `${n} sesi. Arsip dari sesi yang sama tidak dihitung lagi.`,
  listing: 'Mengambil daftar sesi…',
  openNew: 'Buka sesi baru',
  practise: 'Latihan sendiri',
  archive: {
    open: 'Buka arsip sesi',
    hint: 'Berkas .runding dari laptop ini atau laptop lain. Isinya hanya dibaca, tidak pernah diubah.',
    opening: 'Membaca arsip…',
    opened: 'Arsip sudah dibuka. Bacalah di ruang instruktur.',
    chip: 'arsip',
    named: 'Memuat nama orang dan isi pesan.',
    covered: 'Tanpa nama orang dan tanpa isi pesan.',
    isHere: 'Sesinya juga ada di laptop ini.',
    resume: 'Lanjutkan di laptop ini',
    putAway: 'Singkirkan',
    putAwaySure: 'Ya, singkirkan dari laptop ini',
    putAwayDone: 'Arsip sudah disingkirkan.',
    isCase: 'Berkas ini sebuah kasus, bukan arsip sesi.',
    addCase: 'Tambahkan kasus ini',
  },
};

/** What every language has to say. */
export type Messages = typeof id;
