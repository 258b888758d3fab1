/** Words around the agreement document; the document itself speaks both languages at once. */
export const id = {
  title: 'Dokumen kesepakatan',
  ofTable: (table: number) => `Dokumen kesepakatan meja ${table}`,
  loading: 'Dokumen disiapkan…',
  print: 'Cetak dokumen',
  back: 'Kembali',
  none: 'Meja ini tidak mencapai kesepakatan. Tidak ada dokumen.',
  notYet: 'Meja ini belum selesai. Dokumen tersedia setelah meja ditutup.',
  failed: 'Catatan meja tidak dapat diambil. Periksa sambungan, lalu muat ulang halaman.',
  noSeat: 'Perangkat ini tidak memegang kursi. Buka halaman ini dari kartu hasil.',
  hint: 'Pilih “Simpan sebagai PDF” di jendela cetak untuk menyimpannya.',
  numbers: 'Nomor halaman: nyalakan “Kepala dan kaki halaman” di jendela cetak.',
};

/** What every language has to say. */
export type Messages = typeof id;
