/** The sheet of a team: limit, target, priorities, guesses. */
export const id = {
  sheet: 'Batas, sasaran, prioritas',
  briefAgain: 'Baca arahan lagi',
  sheetOnlyTeam: 'Hanya tim Anda dan fasilitator yang melihat lembar ini.',
  target: 'Sasaran',
  limit: 'Batas terendah',
  reservationHint: (points: string) => `Tanpa kesepakatan, Anda mendapat ${points} poin.`,
  limitBelow: (points: string) =>
    `Batas ini ${points} poin di bawah nilai tanpa kesepakatan. Paket seperti itu lebih buruk daripada pulang tanpa kesepakatan.`,
  order: 'Urutan prioritas kami',
  place: (name: string, place: number) => `${name} sekarang nomor ${place}.`,
  guess: (name: string) => `Dugaan: yang terpenting bagi ${name}`,
  guessLimit: (most: number) => `Pilih paling banyak ${most}.`,
  save: 'Simpan lembar',
  saving: 'Menyimpan…',
  saved: 'Tersimpan untuk seluruh tim.',
  unsaved: 'Akan segera tersimpan.',
  savesItself: 'Lembar ini tersimpan sendiri untuk tim Anda.',
  onThisPhone: 'Baru ada di ponsel ini: isi sasaran dan batas agar tim Anda dapat membacanya.',
  otherSaved: 'Anggota lain menyimpan lembar ini sesudah Anda mulai mengubahnya.',
  takeTheirs: 'Pakai lembar yang tersimpan',
  targetMissing: 'Isi sasaran dengan bilangan bulat.',
  limitMissing: 'Isi batas dengan bilangan bulat.',
  outOfRange: 'Isi bilangan antara −10.000 dan 10.000.',
  limitAboveTarget: 'Batas terendah tidak boleh di atas sasaran.',
  notNow: 'Isian Anda tetap ada di ponsel ini.',
};

/** What every language has to say. */
export type Messages = typeof id;
