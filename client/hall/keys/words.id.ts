/** The keys to the facilitator’s page itself. */
export const id = {
  title: 'Kunci halaman fasilitator',
  lead: 'Pemegang salah satu kunci ini menjalankan semua sesi. Cabut yang tidak dipakai lagi.',
  laptop: (here: boolean, time: string) => `dibuka di laptop ${here ? 'ini' : 'server'} ${time}`,
  printed: (time: string) => `dicetak di terminal ${time}`,
  own: 'yang dipakai sekarang',
  revoke: (what: string) => `Cabut kunci yang ${what}`,
  revokeShort: 'Cabut',
  revoked: 'Kunci dicabut.',
};

/** What every language has to say. */
export type Messages = typeof id;
