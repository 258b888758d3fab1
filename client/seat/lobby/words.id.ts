/** Before the table starts: the seat, who shares the device, the waiting room and the ways in. */
export const id = {
  practice: {
    title: 'Coba sebentar: susun satu tawaran',
    text: 'Latihan di ponsel ini saja. Tidak dikirim ke siapa pun.',
    send: 'Kirim tawaran latihan',
    choose: 'Pilih satu jawaban untuk setiap butir.',
    done: 'Beginilah sebuah tawaran tampil di meja: satu kolom per butir, satu benang melalui pilihan Anda.',
    again: 'Ulangi latihan',
  },
  waiting: {
    title: (name: string) => `${name}, Anda sudah masuk`,
    text: 'Anda belum mendapat tempat duduk. Fasilitator, atau tim yang mengenal Anda, akan mempersilakan Anda duduk. Layar ini berganti sendiri.',
    nextRound: 'Putaran berikutnya sedang disiapkan. Layar ini berganti sendiri.',
    running: 'Babak yang sedang berjalan',
    left: (clock: string) => `sisa ${clock}`,
    paused: (clock: string) => `dijeda, sisa ${clock}`,
    over: 'waktu habis',
  },
  ways: {
    table: 'Anda duduk di meja berapa?',
    tableHint: 'Tim di meja itu melihat nama Anda dan menjawab apakah Anda bersama mereka.',
    askTable: 'Tanyakan ke meja ini',
    asked: (table: number) => `Meja ${table} sedang ditanya. Fasilitator juga dapat mempersilakan Anda masuk.`,
    unanswered: (table: number) =>
      `Belum ada yang menjawab ya di meja ${table}. Sebutkan meja lain, atau tunggu fasilitator.`,
    digits: 'Angka terakhir nomor Anda',
    sendDigits: 'Periksa angka',
    code: 'Sudah punya tempat? Kode masuk lagi',
    codeHint: 'Delapan huruf dan angka, dari ponsel yang tadi Anda pakai.',
    sendCode: 'Ambil tempat saya',
    missing: 'Isi dulu; nomor ditulis dengan angka.',
  },
  forgetful: {
    title: 'Catat kode ini',
    why: 'Ponsel ini tidak menyimpan apa pun. Jika halaman tertutup, hanya kode ini yang membuka tempat Anda lagi.',
  },
  data: 'Matikan data seluler, supaya ponsel tetap di Wi-Fi ruangan ini.',
  members: {
    title: 'Siapa saja di perangkat ini?',
    shared: 'Perangkat ini dipakai bersama',
    text: 'Satu perangkat untuk satu tim. Tulis nama setiap orang; yang akan bertindak mengambil pena.',
    name: (n: number) => `Nama ${n}`,
    add: 'Tambah nama',
    save: 'Simpan nama',
    saved: 'Nama tersimpan.',
    missing: 'Tulis sedikitnya satu nama.',
    unreachable: 'Server tidak menjawab. Nama tetap tertulis di sini; coba lagi.',
  },
  seated: {
    title: 'Anda sudah duduk',
    text: 'Fasilitator akan memulai. Layar ini berganti sendiri.',
    place: (table: number, party: string) => `Meja ${table}, ${party}`,
    who: 'Siapa duduk di meja ini',
    empty: 'Belum ada orang',
    away: 'terputus',
    you: 'Anda',
    ahead: 'Rencana waktu',
    minutes: (minutes: string) => `${minutes} menit`,
    advice: 'Layar ponsel boleh padam. Bila kembali, tempat Anda masih ada.',
    rejoin: (code: string, rejoinCode: string) =>
      `Bila ponsel ini mati, masuklah dari ponsel lain dengan kode sesi ${code} dan kode masuk lagi ${rejoinCode}.`,
  },
};

/** What every language has to say. */
export type Messages = typeof id;
