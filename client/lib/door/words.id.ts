/** What the script in the page says; it is written into the page: keep it small. */
export const id = {
  loading: 'Sebentar: halaman masih dimuat. Anda masuk begitu selesai.',
  late: 'Halaman belum lengkap: sambungan lambat atau terputus. Kode dan nama Anda tetap di sini.',
  again: 'Muat ulang',
  below:
    'Peramban ini terlalu tua untuk Runding. Perbarui, atau buka alamat ini di Chrome 87, Firefox 98, Safari 15.4 (iOS 15.4) atau yang lebih baru, juga di ponsel lain.',
  code: 'Kode sesi',
};

export type Messages = typeof id;
