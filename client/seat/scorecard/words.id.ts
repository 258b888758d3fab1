import { figure, list, signed } from '../../lib/table/words.id.ts';

/** The scorecard. */
export const id = {
  outcomes: {
    agreed: 'Sepakat',
    ratified: (names: readonly string[]) => `Sepakat, disahkan ${list(names)}`,
    'not-ratified': 'Sepakat, tidak disahkan',
    impasse: 'Tidak sepakat',
    walked: (party: string) => `Tidak sepakat: ${party} meninggalkan perundingan`,
    walkedAny: 'Tidak sepakat: satu pihak meninggalkan perundingan',
    cancelled: 'Meja ditutup fasilitator',
  },
  fromPaper: (typedBy: string, isCorrected: boolean) =>
    `Hasil ini dari kertas, ${isCorrected ? 'diperbaiki' : 'diketik'} oleh ${typedBy}.`,
  rightImpasse:
    'Tidak ada paket yang dapat diterima semua penanda tangan dan pengesah. Tidak sepakat adalah jawaban yang tepat.',
  duration: (minutes: number, seconds: number) => `${minutes} menit ${seconds} detik`,
  ownPoints: 'Poin tim Anda',
  gain: (points: number, limit: number) => `${signed(points)} dibanding tanpa kesepakatan (${figure(limit)})`,
  notYet: 'Hasil lengkap semua pihak tampil setelah fasilitator membukanya.',
  headline: (quadrant: string, benefit: number, impact: number) => `${quadrant}: manfaat ${benefit}, dampak ${impact}`,
  headlineWithout: (impact: number) => `Tidak sepakat: dampak ${impact}`,
  lopsided: (names: readonly string[]) =>
    `${list(names)} berakhir di bawah nilainya tanpa kesepakatan. Karena itu manfaat bersama 0, walaupun pihak lain untung.`,
  quadrantText: (table: string, benefit: number, impact: number) =>
    `${table}: manfaat bersama ${benefit}, dampak lokal ${impact}. Titik kecil adalah paket lain yang mungkin; garis menandai paket yang dapat lolos dan tidak dikalahkan paket lain yang dapat lolos pada kedua ukuran.`,
  computing: 'Menghitung semua paket yang mungkin…',
  gains: 'Keuntungan tiap pihak',
  gainsText: 'Poin di atas nilai tanpa kesepakatan. Panjang batang: bagian dari keuntungan terbesar yang mungkin.',
  party: 'Pihak',
  points: 'Poin',
  without: 'Tak sepakat',
  gainColumn: 'Keuntungan',
  share: (percent: number) => `${percent} % dari yang mungkin`,
  better: (count: string) => `${count} paket lain memberi setiap penanda tangan lebih banyak dan dapat lolos.`,
  betterNone: 'Tidak ada paket lain yang dapat lolos dan memberi setiap penanda tangan lebih banyak.',
  wouldPass:
    'Paket dapat lolos bila tidak ada pengesah di bawah batasnya dan tidak ada perlindungan terjaga yang menjadi terlanggar.',
  betterUnknown: 'Paketnya terlalu banyak untuk dihitung.',
  missed: 'Butir yang sebenarnya sejalan',
  missedText: (issue: string, option: string, chosen: string) =>
    `${issue}: semua penanda tangan paling diuntungkan dengan “${option}”, yang dipilih “${chosen}”.`,
  missedNone: 'Semua butir yang sejalan ditemukan.',
  details: 'Angka yang sama dalam tabel',
  reflection: 'Pertanyaan refleksi',
  toReflection: 'Jawab pertanyaan refleksi',
  cancelledText:
    'Meja ini ditutup sebelum selesai, jadi tidak ada hasil yang dihitung. Pertanyaan di bawah tetap bisa dijawab.',
  reflectionHint: 'Dibaca tim Anda, fasilitator, dan instruktur. Satu jawaban per tim.',
  answer: 'Jawaban tim Anda',
  saveAnswer: (n: number) => `Simpan jawaban ${n}`,
  answerSaved: 'Tersimpan untuk tim Anda.',
  answerKept: 'Tersimpan di ponsel ini.',
  answerOther: (text: string) => `Yang tersimpan sekarang: ${text}`,
  consent: {
    title: 'Percakapan di layar depan',
    text: 'Bolehkah percakapan meja ini ditampilkan ke seluruh ruangan? Hanya bila setiap orang yang duduk di meja ini mengizinkan; jika satu orang saja menolak, percakapan tidak ditampilkan. Jawaban Anda hanya dibaca tim Anda dan fasilitator.',
    you: 'Jawaban Anda:',
    allow: 'Izinkan',
    refuse: 'Jangan tampilkan',
    allowed: 'mengizinkan',
    refused: 'tidak mengizinkan',
    notAsked: 'belum ditanya',
    unanswered: 'belum dijawab',
    mate: (name: string, said: string) => `${name}: ${said}`,
  },
  wanted: {
    title: 'Yang diinginkan tiap pihak',
    text: 'Bagian dari seluruh bobot kepentingan pihak itu. Di mana satu batang panjang dan yang lain pendek, ada yang bisa dipertukarkan.',
    share: (percent: number) => `${percent} %`,
    best: 'Pilihan terbaik tiap pihak',
    bestOf: (party: string, options: readonly string[]) => `${party}: ${options.join('; ')}`,
    anything: 'semua sama saja',
    chosen: (option: string) => `Disepakati: ${option}`,
  },
  rounds: {
    title: 'Putaran Anda berdampingan',
    earlier: 'Putaran sebelumnya',
    round: (round: number) => `Putaran ${round}`,
    measure: 'Ukuran',
    role: 'Mewakili',
    case: 'Kasus',
    outcome: 'Hasil',
    share: 'Bagian dari keuntungan terbesar',
    minutes: 'Menit berunding',
    explained:
      'Poin tiap pihak punya skala sendiri. Bila Anda mewakili pihak lain, bandingkan bagian dari keuntungan terbesar, bukan poinnya.',
    differ: (issues: readonly string[]) => `Isi yang berbeda: ${list(issues)}.`,
    fetching: (round: number) => `Mengambil putaran ${round}…`,
    'not-seated': (round: number) => `Putaran ${round}: Anda tidak duduk di meja mana pun.`,
    unreachable: (round: number) => `Putaran ${round} belum dapat diambil. Buka layar ini lagi saat tersambung.`,
    replay: (round: number) => `Putar ulang putaran ${round}`,
  },
  guesses: {
    title: 'Dugaan tim Anda',
    none: 'Tim Anda tidak mencatat dugaan tentang pihak lain.',
    hits: (party: string, hits: number, of: number) => `${party}: ${hits} dari ${of} tepat`,
    guessed: (names: readonly string[]) => `Dugaan Anda: ${list(names)}.`,
    truth: (names: readonly string[]) => `Yang paling berbobot: ${list(names)}.`,
  },
  left: {
    title: 'Peluang yang terlewat',
    nearest: 'Paket terdekat yang memberi setiap penanda tangan lebih banyak dan dapat lolos',
    nearestNone: 'Tidak ada paket lain yang dapat lolos dan memberi setiap penanda tangan lebih banyak.',
    change: (issue: string, from: string, to: string) => `${issue}: “${to}”, bukan “${from}”`,
    points: (party: string, points: number) => `${party} ${signed(points)}`,
    impact: (index: number, change: number) => `Dampak lokal ${index} (${signed(change)})`,
    offered: (offer: string) =>
      `${offer} pernah ditawarkan, memberi setiap penanda tangan lebih banyak, dan dapat lolos.`,
    trade: (first: string, issue: string, second: string, other: string) =>
      `${first} lebih banyak di ${issue}, ${second} lebih banyak di ${other}: pertukaran ini tidak terpakai.`,
    none: 'Tidak ada pertukaran yang dapat lolos dan terlewat.',
  },
  document: 'Buka dokumen kesepakatan',
  replayTable: 'Putar ulang meja ini',
  saveLog: 'Simpan catatan meja',
  saveLogText: 'Berkas berisi semua yang dapat dibaca tim Anda, tidak lebih.',
  saveLogFailed: 'Catatan tidak dapat diambil. Periksa sambungan, lalu coba lagi.',
  lastWords: 'Percakapan terakhir',
};

/** What every language has to say. */
export type Messages = typeof id;
