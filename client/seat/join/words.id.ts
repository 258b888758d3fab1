/** What the join screen says. It is loaded before anything else: keep it small. */
export const id = {
  title: 'Masuk ke ruang runding',
  lead: 'Kode ada di layar depan.',
  code: 'Kode sesi',
  codeHint: 'Angka 0 dan 1 serta huruf I, L, dan O tidak dipakai.',
  name: 'Nama Anda',
  nameHint: 'Terlihat oleh peserta sesi ini. Tanpa akun.',
  digits: 'Angka terakhir nomor Anda',
  digitsHint:
    'Paling banyak enam, seperti pada daftar peserta. Kosongkan jika tidak punya: fasilitator akan mempersilakan Anda masuk.',
  who: 'Fasilitator dan pengajar dapat membaca semua yang Anda tulis, juga percakapan tim. Peserta lain hanya membaca yang ditujukan kepada mereka.',
  join: 'Masuk',
  joining: 'Mencari tempat…',
  queueTitle: 'Anda sudah dalam antrean',
  queuePosition: 'Urutan Anda',
  queueText: 'Banyak orang masuk bersamaan. Biarkan halaman ini terbuka: tempat Anda datang dengan sendirinya.',
  queueCodes:
    'Banyak kode sedang dicoba di sesi ini. Biarkan halaman ini terbuka: kode Anda diperiksa dengan sendirinya.',
  queueLeave: 'Keluar dari antrean',
  queueLost: 'Server tidak menjawab. Halaman ini terus mencoba; urutan Anda disimpan.',
  table: (table: number) => `Anda akan duduk di meja ${table}.`,
  otherCode: 'Masuk dengan kode lain',
  continueTitle: 'Tempat Anda masih ada',
  continueLead: (code: string) => `Sesi ${code}.`,
  continueAs: (name: string) => `Lanjutkan sebagai ${name}`,
  notYou: 'Bukan Anda? Masuk dengan nama lain',
  backToSeat: (name: string) => `Lanjutkan sebagai ${name}`,
  rejoinTitle: 'Kembali ke tempat Anda',
  rejoinLead: 'Dengan kode masuk lagi, ponsel ini mengambil alih tempat Anda dari ponsel lama.',
  rejoinCode: 'Kode masuk lagi',
  rejoinHint:
    'Delapan huruf dan angka. Ada di layar tunggu dan di menu ponsel lama; fasilitator dapat membuat yang baru.',
  rejoin: 'Ambil tempat saya',
  toRejoin: 'Sudah punya tempat? Masuk lagi',
  toJoin: 'Belum punya? Masuk dengan nama',
  codeMissing: 'Isi kode sesi.',
  codeLookAlike: (code: string) =>
    `Kode ${code} tidak mungkin. Angka 0 dan 1 serta huruf I, L, dan O tidak dipakai dalam kode.`,
  codeMalformed: 'Kode terdiri dari huruf dan angka saja, biasanya enam.',
  codeUnknown: (code: string) => `Tidak ada sesi dengan kode ${code}. Periksa lagi kode di layar depan.`,
  codeRenewed: (code: string) =>
    `Kode ${code} sudah diganti. Kode yang berlaku ada di layar depan; kode QR di meja tetap dapat dipindai.`,
  sessionClosed: 'Sesi ini sudah ditutup. Tanyakan kode yang baru kepada fasilitator.',
  nameLikeCode:
    'Ini tampak seperti kode masuk lagi, tetapi tidak dikenal. Periksa hurufnya; jika ini memang nama Anda, tekan Masuk sekali lagi.',
  rejoinMissing: 'Isi kode masuk lagi.',
  offline: 'Ponsel ini tidak tersambung ke jaringan. Sambungkan ke Wi-Fi ruangan, lalu coba lagi.',
  unreachable: 'Server tidak menjawab. Pastikan ponsel memakai Wi-Fi ruangan ini, lalu coba lagi.',
  notLoaded: 'Layar meja belum dapat diambil. Tempat Anda sudah tersimpan.',
  opening: 'Membuka meja Anda…',
  reload: 'Muat ulang halaman',
  serverTooOld: 'Halaman ini lebih baru daripada server. Beri tahu fasilitator.',
};

export type Messages = typeof id;
