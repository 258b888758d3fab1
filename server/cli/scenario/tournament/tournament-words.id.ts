import type { Verdict } from '../../../../shared/tournament/verdict.ts';

/** What `scenario tournament` says, in Indonesian. */
export const id = {
  noPoints: (scenario: string) => `Kasus "${scenario}" tidak memakai poin: tidak ada yang dapat diukur`,
  noRuns: (said: string, most: number) => `"${said}" bukan banyaknya meja: bilangan bulat dari 1 sampai ${most}`,
  noMinutes: (said: string, most: number) => `"${said}" bukan menit perundingan: bilangan bulat dari 1 sampai ${most}`,
  partnerMissing: (file: string, _detail: string) => `${file}: tidak ada berkas seperti itu`,
  partnerBroken: (file: string, detail: string) => `${file}: tidak dapat dijalankan: ${detail}`,
  partnerNoExport: (file: string, _detail: string) =>
    `${file}: tidak ada strategi; berkasnya harus mengekspor "partner" dengan name dan create`,
  partnerFailed: (file: string, detail: string) => `${file}: strateginya gagal saat bermain: ${detail}`,
  played: (scenario: string, runs: number, first: number, last: number) =>
    `${scenario}: ${runs} meja bot, benih ${first} sampai ${last}`,
  verdicts: {
    'in-range': 'Cocok untuk kelas.',
    'too-easy': 'Terlalu mudah: lebih banyak meja sepakat daripada yang dinyatakan kasus.',
    'too-hard': 'Terlalu sulit: lebih sedikit meja sepakat daripada yang dinyatakan kasus.',
    'one-package': 'Hampir selalu paket yang sama yang disepakati.',
    'one-side-ahead': 'Berat sebelah: satu pihak memperoleh jauh lebih banyak.',
    'too-few-runs': 'Belum cukup untuk menilai.',
  } satisfies Record<Verdict, string>,
  rows: {
    agreed: 'sepakat',
    kinds: 'ragam paket',
    lead: 'selisih perolehan',
    signed: 'ditandatangani',
    returned: 'dikembalikan',
    without: 'tanpa kesepakatan',
    rational: 'tidak merugikan',
    breached: 'melanggar perlindungan',
    benefit: 'manfaat bersama',
    impact: 'dampak lokal',
    distance: 'jarak ke garis efisien',
    words: 'letak hasil',
    gain: 'perolehan',
    silence: 'senyap terlama',
    pair: 'pasangan',
    choices: 'keragaman pilihan',
    package: 'paket',
  },
  ofRuns: (count: number, runs: number, percent: number) => `${count} dari ${runs} (${percent} %)`,
  band: (from: number, to: number) => `[${from}–${to} %]`,
  least: (count: number) => `[sedikitnya ${count}]`,
  most: (count: number) => `[paling banyak ${count}]`,
  outside: 'di luar',
  withoutOf: (impasses: number, left: number) => `${impasses} buntu, ${left} ditinggalkan`,
  tenths: (p10: string, p50: string, p90: string) => `median ${p50}, delapan dari sepuluh ${p10}–${p90}`,
  median: (p50: string, p90: string) => `median ${p50}, sembilan dari sepuluh sampai ${p90}`,
  quadrants: {
    partnership: 'kemitraan',
    extraction: 'ekstraksi',
    aid: 'bantuan',
    ceremony: 'seremoni',
    lopsided: 'berat sebelah',
    none: 'tanpa kata',
  },
  none: 'tidak ada',
  minutes: (minutes: string) => `${minutes} menit permainan`,
  met: (a: string, b: string, gainA: string, gainB: string, agreements: number, runs: number) =>
    `${a} ${gainA}, ${b} ${gainB}; ${agreements} dari ${runs} sepakat`,
  bits: (bits: string) => `${bits} bit`,
  times: (count: number) => `${count}×`,
  more: (count: number) => `dan ${count} paket lain`,
};

export type TournamentWords = typeof id;
