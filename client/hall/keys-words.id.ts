/** What is said of the keys to the facilitator's page itself, and of coming in without typing one. */
export const id = {
  here: 'Buka di laptop ini',
  hereLead: 'Laptop ini menjalankan server, jadi kunci tidak perlu diketik. Peramban ini menyimpan kuncinya sendiri.',
  elsewhere: (link: string) => `Di laptop yang menjalankan server, buka ${link}. Di sana kunci tidak perlu diketik.`,
  orKey: 'Atau dengan kunci:',
  opening: 'Membuka halaman fasilitator…',
  title: 'Kunci halaman fasilitator',
  lead: 'Pemegang salah satu kunci ini menjalankan semua sesi. Cabut yang tidak dipakai lagi.',
  laptop: (p: { here: boolean; time: string }) => `dibuka di laptop ${p.here ? 'ini' : 'server'} ${p.time}`,
  printed: (time: string) => `dicetak di terminal ${time}`,
  own: 'yang dipakai sekarang',
  revoke: (what: string) => `Cabut kunci yang ${what}`,
  revokeShort: 'Cabut',
  revoked: 'Kunci dicabut.',
};

export type Messages = typeof id;
