/** Where the board leads: before the start, and through the debrief. */
export const id = {
  own: {
    label: 'Meja saya di laptop ini',
    hint: 'Misalnya 11–20. Kosong: semua meja.',
    wrong: 'Tulis satu nomor, atau dari nomor sampai nomor: 11–20.',
    shown: (tables: string) => `Meja saya: ${tables}`,
    others: (tables: number) =>
      tables === 0 ? 'Tidak ada meja lain yang perlu orang.' : `${tables} meja lain perlu orang.`,
    all: 'Tampilkan semua meja',
  },
  debrief: {
    title: 'Gambar di dinding',
    none: 'belum ada yang tampil',
    place: (place: number, of: number) => `${place} dari ${of}`,
    pictures: {
      quadrant: 'Kuadran semua meja',
      figures: 'Angka dan sebaran',
      questions: 'Pertanyaan',
      story: (letter: string) => `Kisah ${letter}`,
    },
    turn: 'Tampilkan di dinding',
    stands: { done: 'sudah tampil', now: 'tampil', next: 'berikutnya' },
    minutes: (minutes: number) => `${minutes} mnt`,
    shown: (picture: string) => `Di dinding: ${picture}.`,
    show: (place: number, picture: string) => `Tampilkan gambar ${place}: ${picture}`,
    key: 'tombol panah kanan',
    back: (place: number) => `Gambar ${place}`,
    dark: 'Layar kosong',
    darkened: 'Dinding sekarang kosong.',
    all: 'Semua gambar sudah tampil.',
    note: 'Untuk gambar ini',
    begin: (agreed: number, tables: number) =>
      `${agreed} dari ${tables} meja sepakat. Sebelum menampilkan gambar pertama, mintalah dua meja menebak letaknya.`,
    points: {
      quadrant: [
        'Minta dua meja menebak letaknya sebelum Anda menunjuk.',
        'Tanyakan: apa yang dilepas oleh mereka yang untungnya besar dan dampaknya kecil?',
        'Jangan sebut nomor meja. Minta izin meja dahulu.',
      ],
      figures: [
        'Median berbicara tentang meja yang sepakat saja; sebutkan berapa meja tidak sepakat.',
        'Tanyakan: dari kasus yang sama, mengapa hasilnya sejauh ini berbeda?',
      ],
      story: [
        'Ceritakan jalannya dahulu, lalu paketnya.',
        'Percakapan tampil hanya bila setiap orang di meja itu mengizinkan.',
        'Tanyakan kepada aula: pada saat itu, apa yang akan Anda lakukan?',
      ],
      questions: [
        'Apa yang mengejutkan Anda?',
        'Apa yang Anda ketahui tentang pihak lain pada akhir, yang tidak Anda tanyakan pada awal?',
        'Siapa yang tidak duduk di meja tetapi menanggung akibatnya?',
        'Apa yang akan Anda lakukan secara berbeda lain kali?',
        'Apa yang Anda bawa ke pekerjaan Anda?',
      ],
    },
    caseNote: 'Catatan mengajar kasus ini',
    wall: 'Yang dilihat aula',
    numbered: 'dengan nomor meja',
    unnumbered: 'tanpa nomor meja',
    page: 'Halaman berikutnya di dinding',
    pageTurned: 'Halaman di dinding sudah dibalik.',
    wallAway: 'Gambar di dinding belum terbaca.',
    sees: (view: string) => `Di dinding sekarang: ${view}.`,
    pending: (done: number, of: number) => `Hasil dihitung: ${done} dari ${of} meja.`,
    medians: (agreed: number, tables: number, benefit: number | undefined, impact: number | undefined) =>
      [
        `${agreed} dari ${tables} meja sepakat.`,
        benefit === undefined
          ? ''
          : `Median manfaat bersama ${benefit}${impact === undefined ? '.' : `, dampak lokal ${impact}.`}`,
      ]
        .filter(Boolean)
        .join(' '),
    described: (agreed: number, tables: number) => `Yang dilihat aula: ${agreed} dari ${tables} meja sepakat.`,
    stories: 'Kisah',
    storiesHint: 'nomor meja hanya di laptop ini',
    table: (table: number) => `Meja ${table}`,
    kinds: {
      'best-both': 'Manfaat dan dampak tertinggi.',
      'best-benefit': 'Manfaat tertinggi.',
      'best-impact': 'Dampak terbaik.',
      breach: 'Perlindungan dilanggar.',
      impasse: 'Tidak sepakat, walaupun mungkin.',
    },
    figures: (benefit: number | undefined, impact: number | undefined) =>
      benefit === undefined ? '' : ` Manfaat ${benefit}${impact === undefined ? '' : `, dampak ${impact}`}.`,
    left: (party: string) => `${party} meninggalkan perundingan.`,
    after: (minutes: number) => `Sepakat setelah ${minutes} menit.`,
    breached: (names: readonly string[]) => `Dilanggar: ${names.join(', ')}.`,
    consent: (asked: number, yes: number, no: number) =>
      asked === 0
        ? 'Izin menampilkan percakapan: tidak ada orang yang ditanya.'
        : no > 0
          ? 'Izin menampilkan percakapan: ditolak.'
          : asked > 0 && yes === asked
            ? 'Izin menampilkan percakapan: diberikan.'
            : `Izin menampilkan percakapan: ${yes} dari ${asked} orang sudah menjawab ya.`,
    replay: 'Putar ulang',
  },
  start: {
    title: 'Sebelum mulai',
    lead: 'empat langkah, yang berikutnya berwarna',
    steps: { wall: 'Dinding', seating: 'Tempat duduk', signs: 'Tanda meja', start: 'Mulai' },
    views: {
      arrival: 'kode masuk',
      phase: 'jam dan petunjuk babak',
      blank: 'layar kosong',
      quadrant: 'kuadran semua meja',
      figures: 'angka dan sebaran',
      story: 'kisah satu meja',
    },
    wall: (screens: number | undefined, shown: string) =>
      screens === 0
        ? 'Belum ada proyektor yang tersambung.'
        : `${screens === undefined ? 'Proyektor' : `${screens} proyektor tersambung,`} menampilkan ${shown}.`,
    setWall: 'Atur tampilan dinding',
    seating: (tables: number, listed: number, unlisted: number, waiting: number) =>
      [
        listed === 0 ? `Tanpa daftar hadir, ${tables} meja.` : `Menurut daftar hadir ${listed} nama, ${tables} meja.`,
        unlisted > 0 ? `${unlisted} orang yang duduk tidak ada di daftar.` : '',
        waiting > 0 ? `${waiting} orang belum punya kursi.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    seatWaiting: (waiting: number) => `Dudukkan ${waiting} orang`,
    look: 'Lihat tempat duduk',
    printed: (tables: number, time: string) => `${tables} meja, dicetak dari laptop ini pukul ${time}.`,
    notPrinted: (tables: number) => `${tables} meja. Belum dicetak dari laptop ini.`,
    print: 'Cetak tanda meja',
    printAgain: 'Cetak lagi',
    here: (people: number, expected: number | undefined, thin: number, tables: number) =>
      [
        `Hadir ${people}${expected === undefined ? '' : ` dari ${expected}`} orang.`,
        thin === 0 ? '' : thin === tables ? 'Belum ada meja dengan dua orang.' : `${thin} meja belum berisi dua orang.`,
        'Yang datang kemudian langsung menyusul.',
      ]
        .filter(Boolean)
        .join(' '),
    start: (people: number) => (people === 0 ? 'Mulai semua meja' : `Mulai semua meja untuk ${people} orang`),
    wait: 'Bila menunggu 5 menit',
    undo: 'Ditanya sekali lagi, lalu dapat dibatalkan selama sepuluh detik.',
    nobody: 'Belum ada orang yang tersambung. Periksa Wi-Fi dan kode di dinding.',
    ends: (time: string) => `Bila mulai sekarang, semuanya selesai sekitar pukul ${time}.`,
    waiting: (time: string) => `Bila mulai lima menit lagi, sekitar pukul ${time}.`,
  },
};

/** What every language has to say. */
export type Messages = typeof id;
