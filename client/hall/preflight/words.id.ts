const range = (least: number, most: number) => (least === most ? String(least) : `${least} sampai ${most}`);

/** What the page before the day and the check page on phones say. */
export const id = {
  title: 'Periksa aula',
  lead: 'Lakukan sehari sebelumnya, di aula, dengan Wi-Fi dan laptop yang akan dipakai.',
  open: 'Periksa aula sebelum hari pelaksanaan',
  back: 'Kembali ke daftar sesi',
  unreachable: 'Server tidak menjawab. Pemeriksaan dicoba lagi.',
  address: {
    title: 'Alamat laptop ini',
    lead: 'Pilih alamat di Wi-Fi aula. Alamat ini dipakai pada kode QR dan tanda meja.',
    best: 'paling mungkin',
    none: 'Laptop ini belum tersambung ke jaringan. Sambungkan ke Wi-Fi aula: alamatnya muncul di sini.',
    scan: 'Pindai dari beberapa ponsel, juga dari sudut aula yang paling jauh.',
    qr: (link: string) => `Kode QR untuk ${link}`,
    dead: 'Tidak terbuka di ponsel? Coba alamat lain, matikan data seluler, lalu minta isolasi klien dimatikan.',
  },
  devices: {
    title: 'Perangkat yang sampai ke sini',
    count: (devices: number) => (devices === 1 ? 'perangkat' : 'perangkat'),
    none: 'Belum ada. Perangkat muncul di sini setelah halaman “Periksa sambungan” di sana selesai mengukur selama 10 detik.',
    browser: 'Peramban',
    number: 'Perangkat',
    slowest: 'Paling lambat',
    milliseconds: (ms: string) => `${ms} ms`,
    slow: (count: number) => `${count} perangkat lambat`,
    forget: 'Hitung dari nol',
    since: 'Dihitung sejak server menyala. Hanya angka dan nama peramban, tidak disimpan.',
  },
  laptop: {
    title: 'Laptop ini',
    disk: 'Ruang disk',
    free: (free: string, total: string) => `${free} GB kosong dari ${total} GB`,
    diskLow: 'Ruang kosong kurang dari 1 GB. Hapus berkas yang tidak perlu sebelum acara.',
    commit: 'Menulis ke disk',
    commitMs: (ms: string) => `${ms} ms`,
    notYet: 'belum ada yang ditulis',
    version: 'Versi',
    trip: 'Pulang pergi ke server',
    tripMs: (p50: string, p95: string) => `${p50} ms, paling lambat ${p95} ms`,
    measuring: 'sedang diukur',
    power: 'Sambungkan laptop ke listrik dan matikan mode tidur.',
  },
  wifi: {
    title: 'Minta kepada pengelola Wi-Fi',
    people: 'Jumlah orang',
    points: (devices: number, least: number, most: number) =>
      `${devices} ponsel: ${range(least, most)} titik akses, 25 sampai 30 ponsel tiap titik`,
    asks: [
      'Isolasi klien (AP isolation) dimatikan, supaya ponsel dapat menjangkau laptop ini.',
      'Halaman masuk (captive portal) dimatikan untuk jaringan ini.',
      'Pita 5 GHz dengan kanal 20 atau 40 MHz. Pita 2,4 GHz hanya sebagai cadangan.',
      'DHCP memberi alamat bagi semua ponsel dan cadangan, dengan masa sewa paling sedikit 8 jam.',
      'Alamat laptop ini ditetapkan (reservasi DHCP), supaya kode QR yang dicetak tetap benar.',
      'Laptop dengan kabel LAN ke router, bukan lewat Wi-Fi.',
      'Jaringan tanpa internet boleh. Ponsel tidak boleh dipindahkan otomatis ke data seluler.',
      'Titik akses dan router pada listrik yang tidak ikut mati bersama lampu aula.',
    ],
    asked: (done: number, all: number) => `${done} dari ${all} beres`,
  },
  people: {
    title: 'Katakan kepada peserta',
    mobile: 'Matikan data seluler. Tanpa itu ponsel meninggalkan Wi-Fi yang tidak punya internet.',
    charge: 'Isi daya ponsel. Layar menyala sekitar satu jam.',
    browser: 'Pakai peramban ponsel, bukan peramban di dalam aplikasi obrolan.',
  },
  check: {
    title: 'Periksa sambungan',
    lead: 'Biarkan halaman ini terbuka 10 detik.',
    measuring: (seconds: number) => `Mengukur, ${seconds} detik lagi`,
    verdict: {
      good: 'Sambungan baik',
      fair: 'Sambungan cukup',
      slow: 'Sambungan lambat',
    },
    means: {
      good: 'Tawaran terlihat di meja seketika.',
      fair: 'Tawaran terlihat dengan jeda singkat.',
      slow: 'Tawaran terlambat terlihat. Pindah lebih dekat ke titik akses, lalu ukur lagi.',
    },
    abilities: {
      socket: {
        yes: 'Sambungan langsung ke meja terbuka.',
        no: 'Sambungan langsung (WebSocket) tidak terbuka: ponsel ini belum bisa bermain. Matikan VPN, proksi, atau penghemat data, atau pakai peramban lain.',
      },
      storage: {
        yes: 'Peramban menyimpan tempat Anda.',
        no: 'Peramban ini tidak menyimpan apa pun. Anda bisa ikut; catat kode masuk lagi, karena halaman yang dimuat ulang tidak mengenal Anda.',
      },
      graphics: {
        fast: 'Gambar daerah tampil.',
        slow: 'Gambar daerah tampil, tetapi digambar lebih lambat.',
        none: 'Gambar daerah tidak tampil; semua angkanya tetap terbaca.',
      },
    },
    middle: 'Biasanya',
    slowest: 'Paling lambat',
    lost: 'Hilang',
    ofSamples: (lost: number, samples: number) => `${lost} dari ${samples}`,
    told: 'Hasil sudah sampai ke fasilitator.',
    untold: 'Hasil belum sampai ke fasilitator.',
    again: 'Ukur lagi',
    none: 'Server tidak menjawab. Periksa Wi-Fi dan matikan data seluler.',
    mobile: 'Matikan data seluler selama acara.',
  },
};

export type Messages = typeof id;
