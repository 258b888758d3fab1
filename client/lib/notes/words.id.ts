/** Notes of facilitators and instructors, on a session, a table or a moment of it. */
export const id = {
  title: 'Catatan',
  ofTable: (n: number) => `Catatan tentang meja ${n}`,
  ofSession: 'Catatan tentang sesi ini',
  text: 'Catatan baru',
  mark: 'Tanda',
  marks: { look: 'perhatikan', good: 'baik', question: 'pertanyaan' },
  noMark: 'tanpa tanda',
  save: 'Simpan catatan',
  saved: 'Catatan tersimpan.',
  remove: 'Hapus',
  removeOf: (n: number) => `Hapus catatan ${n}`,
  removed: 'Catatan dihapus.',
  empty: 'Belum ada catatan.',
  missing: 'Tulis catatan atau pilih tanda.',
  step: (n: number) => `Langkah ${n}`,
  jump: (n: number) => `Ke langkah ${n}`,
  private: 'Hanya fasilitator, instruktur, dan pengamat yang membacanya.',
  author: 'Nama Anda pada catatan (boleh kosong)',
  /** What the key of a note's writer allowed. */
  rights: {
    host: 'fasilitator',
    facilitator: 'fasilitator',
    instructor: 'instruktur',
    observer: 'pengamat',
  } as Readonly<Record<string, string>>,
  unreachable: 'Server tidak menjawab. Periksa sambungan, lalu coba lagi.',
};

/** What every language has to say. */
export type Messages = typeof id;
