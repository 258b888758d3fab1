import { list, signed } from '../table/id.ts';

/** Words of the scorecard. */
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
  noDeal: 'Setiap pihak kembali ke rencananya sendiri.',
  rightImpasse: 'Tidak ada paket yang lebih baik bagi semua penanda tangan. Tidak sepakat adalah jawaban yang tepat.',
  duration: (minutes: number, seconds: number) => `${minutes} menit ${seconds} detik`,
  ownPoints: 'Poin tim Anda',
  gain: (points: number, limit: number) => `${signed(points)} dibanding tanpa kesepakatan (${limit})`,
  notYet: 'Hasil lengkap semua pihak tampil setelah fasilitator membukanya.',
  quadrant: {
    title: 'Kuadran: dampak lokal terhadap manfaat bersama',
    benefit: 'Manfaat bersama',
    impact: 'Dampak lokal',
    partnership: 'Kemitraan',
    extraction: 'Ekstraksi',
    aid: 'Bantuan',
    ceremony: 'Seremoni',
  },
  headline: (quadrant: string, benefit: number, impact: number) => `${quadrant}: ${benefit} manfaat, ${impact} dampak`,
  quadrantText: (table: number, benefit: number, impact: number) =>
    `Meja ${table} di ${benefit} manfaat bersama dan ${impact} dampak lokal. Titik kecil adalah paket lain yang mungkin; garis menandai paket yang tidak dikalahkan paket lain pada kedua ukuran.`,
  computing: 'Menghitung semua paket yang mungkin…',
  gains: 'Keuntungan tiap pihak',
  gainsText: 'Poin di atas nilai tanpa kesepakatan. Panjang batang: bagian dari keuntungan terbesar yang mungkin.',
  party: 'Pihak',
  points: 'Poin',
  without: 'Tanpa sepakat',
  gainColumn: 'Keuntungan',
  share: (percent: number) => `${percent} % dari yang mungkin`,
  better: (count: string) => `${count} paket lain lebih baik bagi semua penanda tangan.`,
  betterNone: 'Tidak satu pun paket lain lebih baik bagi semua penanda tangan.',
  betterUnknown: 'Paketnya terlalu banyak untuk dihitung.',
  missed: 'Butir yang sebenarnya sejalan',
  missedText: (issue: string, option: string, chosen: string) =>
    `${issue}: semua penanda tangan paling diuntungkan dengan “${option}”, yang dipilih “${chosen}”.`,
  missedNone: 'Semua butir yang sejalan ditemukan.',
  impactTitle: 'Dampak di daerah',
  package: 'Paket yang disepakati',
  details: 'Angka yang sama dalam tabel',
  reflection: 'Pertanyaan refleksi',
  toReflection: 'Baca pertanyaan refleksi',
  document: 'Buka dokumen kesepakatan',
  saveLog: 'Simpan catatan meja',
  saveLogText: 'Berkas berisi semua yang dapat dibaca tim Anda, tidak lebih.',
  saveLogFailed: 'Catatan tidak dapat diambil. Periksa sambungan, lalu coba lagi.',
  lastWords: 'Percakapan terakhir',
};

/** What every language has to say. */
export type Messages = typeof id;
