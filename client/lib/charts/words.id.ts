import type { PhaseKind } from '../../../shared/scenario/vocabulary.ts';

/** Words of the pictures of a table. */
export const id = {
  numbers: 'Angka yang sama dalam tabel',
  points: 'Poin',
  party: 'Pihak',
  offer: 'Tawaran',
  minute: 'Menit',
  minutes: 'Menit bermain sejak meja dimulai',
  offerOf: (author: string, number: number) => `${author} ${number}`,
  pictures: 'Gambar',
  computing: 'Menghitung gambar dari catatan meja…',
  failed: 'Gambar tidak dapat dihitung dari catatan ini.',
  openTable: 'Meja ini belum ditutup. Gambar tentang hasil tampil setelah meja ditutup.',
  print: 'Cetak gambar',
  dance: {
    title: 'Alur tawaran',
    description: (along: string, up: string, offers: number) =>
      `${offers} tawaran menurut poin ${along} (mendatar) dan poin ${up} (tegak). Titik kecil: paket lain yang mungkin. Garis tebal: paket yang tidak bisa diperbaiki bagi keduanya.`,
    axis: (party: string) => `Poin ${party}`,
    limit: (party: string) => `batas ${party}`,
    frontier: 'garis efisien',
    place: 'Titik acuan',
    nash: 'titik Nash',
    kalaiSmorodinsky: 'K-S',
    egalitarian: 'egaliter',
    names: {
      nash: 'Titik Nash (hasil kali keuntungan terbesar)',
      kalaiSmorodinsky: 'Titik Kalai-Smorodinsky (bagian terkecil paling besar)',
      egalitarian: 'Titik egaliter (keuntungan terkecil paling besar)',
    },
    none: 'Belum ada tawaran.',
  },
  own: {
    title: 'Poin Anda dalam setiap tawaran',
    description: (party: string, offers: number) =>
      `${offers} tawaran menurut poin ${party} dan waktu. Poin pihak lain belum dibuka.`,
    axis: (party: string) => `Poin ${party}`,
    limit: (points: number) => `batas ${points}`,
  },
  curves: {
    title: 'Kurva konsesi',
    description: 'Bagian dari keuntungan terbesar yang diminta tiap pihak untuk dirinya dalam setiap tawarannya.',
    axis: 'Bagian keuntungan sendiri (%)',
    share: 'Bagian',
    limit: 'batas',
  },
  wishes: {
    title: 'Siapa mendapat keinginannya',
    description:
      'Bagian dari poin yang mungkin, untuk setiap butir dan pihak. 100 % berarti pilihan terbaik bagi pihak itu.',
    issue: 'Butir',
    percent: (share: number) => `${share} %`,
    nothing: '–',
    got: (got: number, possible: number) => `${got} dari ${possible}`,
    same: 'tidak berpengaruh',
  },
  trades: {
    title: 'Tukar kepentingan',
    description: 'Pertukaran antarbutir yang menguntungkan dua penanda tangan sekaligus.',
    found: (count: number, all: number) => `${count} dari ${all} pertukaran dipakai.`,
    none: 'Kasus ini tidak menyediakan pertukaran antarbutir.',
    trade: (a: string, k: string, first: number, b: string, l: string, second: number) =>
      `${a} didahulukan di ${k} (${first} poin), ${b} di ${l} (${second} poin)`,
    used: 'dipakai',
    missed: 'terlewat',
    open: 'belum diketahui',
    leavesGains: 'masih bisa lebih baik bagi keduanya dan lolos',
    compatible: 'Butir yang sejalan',
    compatibleNone: 'Tidak ada butir yang diinginkan sama oleh semua penanda tangan.',
    wanted: (issue: string, option: string) => `${issue}: semua penanda tangan paling diuntungkan dengan “${option}”`,
    captured: 'tercapai',
    notCaptured: 'terlewat',
    weight: 'Bobot',
    what: 'Pertukaran',
    state: 'Hasil',
  },
  bars: {
    title: 'Dampak di daerah',
    description:
      'Setiap indikator dari nilai terburuk (kiri) ke nilai terbaik (kanan) dalam kasus ini. Batang berongga: lebih buruk daripada hari ini.',
    indicator: 'Indikator',
    today: 'hari ini',
    without: 'tanpa kesepakatan',
    after: 'hasil meja',
    worst: 'Terburuk',
    best: 'Terbaik',
  },
  talk: {
    title: 'Percakapan menurut waktu',
    description: 'Setiap garis tegak adalah satu pesan; makin tinggi, makin panjang. Bentuk pihak menandai tawaran.',
    table: 'ke seluruh meja',
    private: 'tertutup',
    team: 'dalam tim',
    offers: 'Tawaran',
    characters: 'Huruf',
    count: (others: number, team: number) => `${others} ke pihak lain${team === 0 ? '' : `, ${team} dalam tim`}`,
  },
  quadrantLabel: 'Meja ini',
  phases: {
    briefing: 'Arahan',
    preparation: 'Persiapan',
    negotiation: 'Perundingan',
    break: 'Istirahat',
    ratification: 'Pengesahan',
  } as Readonly<Record<PhaseKind, string>>,
};

/** What every language has to say. */
export type Messages = typeof id;
