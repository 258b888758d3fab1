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
  listing: 'Mengambil daftar sesi…',
  openNew: 'Buka sesi baru',
  practise: 'Latihan sendiri',
  archive: {
    open: 'Buka arsip sesi',
    hint: 'Berkas .runding dari laptop ini atau laptop lain.',
    opening: 'Membaca arsip…',
    opened: 'Arsip sudah dibuka.',
    isCase: 'Berkas ini sebuah kasus, bukan arsip sesi.',
    addCase: 'Tambahkan kasus ini',
  },
};

/** What every language has to say. */
export type Messages = typeof id;
