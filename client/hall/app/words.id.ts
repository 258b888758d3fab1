/** Coming in to the facilitator’s page. */
export const id = {
  key: 'Kunci fasilitator',
  keyHint: 'Tempelkan kunci atau seluruh tautannya. Kunci baru: npm run host-key di laptop server.',
  keyMissing: 'Kunci belum diisi.',
  keyWrong: 'Kunci ini tidak dikenal atau sudah dicabut. Periksa tulisannya, atau buat yang baru.',
  keyOfProjector:
    'Kunci ini untuk proyektor, bukan untuk halaman fasilitator. Buka tautannya di laptop yang tersambung ke proyektor, atau tempelkan kunci fasilitator atau pengamat di sini.',
  keyUse: 'Buka halaman fasilitator',
  here: 'Buka di laptop ini',
  hereLead: 'Laptop ini menjalankan server, jadi kunci tidak perlu diketik. Peramban ini menyimpan kuncinya sendiri.',
  elsewhere: (link: string) => `Di laptop yang menjalankan server, buka ${link}. Di sana kunci tidak perlu diketik.`,
  orKey: 'Atau dengan kunci:',
  opening: 'Membuka halaman fasilitator…',
};

/** What every language has to say. */
export type Messages = typeof id;
