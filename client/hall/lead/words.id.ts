/** Where the board leads: before the start. */
export const id = {
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
    setWall: 'Atur proyektor',
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
        thin === 0 ? '' : thin === tables ? 'Belum ada meja dengan dua orang.' : `${thin} meja belum ada dua orang.`,
        'Yang datang kemudian langsung menyusul.',
      ]
        .filter(Boolean)
        .join(' '),
    start: (people: number) => (people === 0 ? 'Mulai semua meja' : `Mulai semua meja untuk ${people} orang`),
    wait: 'Bila menunggu 5 menit',
    undo: 'Ditanya sekali lagi, lalu dapat dibatalkan selama sepuluh detik.',
    nobody: 'Belum ada orang yang tersambung. Periksa Wi-Fi dan kode di dinding.',
    ends: (time: string) => `Mulai sekarang: semuanya selesai sekitar ${time}.`,
    waiting: (time: string) => `Mulai lima menit lagi: sekitar ${time}.`,
  },
};

/** What every language has to say. */
export type Messages = typeof id;
