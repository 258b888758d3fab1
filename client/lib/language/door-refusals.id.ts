/** What the join page can hear beyond what its own words say; small, because it is loaded before anything else. */
export const doorId = {
  'session-full': 'Sesi ini penuh. Beri tahu fasilitator.',
  'table-full': 'Meja ini penuh. Kosongkan nomor meja, dan Anda mendapat tempat di meja lain.',
  'table-unknown': 'Meja dengan nomor ini tidak ada. Periksa nomornya.',
  'members-wrong':
    'Periksa nama di perangkat ini: satu sampai delapan nama, masing-masing paling banyak 120 huruf (40 di sesi versi lama).',
  'too-many-attempts': 'Terlalu banyak percobaan. Tunggu satu menit lalu coba lagi.',
  'message-malformed': 'Server tidak mengerti pesan ini. Muat ulang halaman lalu coba lagi.',
  'digits-needed': 'Ketik angka terakhir nomor Anda, atau lanjutkan tanpa angka.',
  'asks-spent': 'Anda sudah bertanya ke beberapa meja. Fasilitator akan memberi Anda tempat.',
  'rejoin-code-unknown': 'Kode masuk lagi ini tidak dikenal. Periksa hurufnya atau tanya fasilitator.',
  'client-too-old': 'Halaman ini versi lama. Muat ulang halaman.',
  internal: 'Server gagal menjawab. Coba lagi; bila tetap gagal, beri tahu fasilitator.',
};

export type DoorWords = { readonly [C in keyof typeof doorId]: string };
