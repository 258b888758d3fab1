/** What `scenario check` says beside its findings, in Indonesian. */
export const id = {
  severities: { error: 'galat', warning: 'peringatan', note: 'catatan' },
  alsoAt: (count: number, places: string) => `(sama di ${count} tempat lain: ${places})`,
  none: 'tidak ada',
  tooMany: 'terlalu banyak untuk dihitung',
  sound: 'Tidak ada yang perlu diubah.',
  rows: {
    packages: 'paket',
    rational: 'cocok bagi penanda tangan',
    ratifiable: 'dan bagi pengesah',
    frontier: 'di garis efisien',
    potential: 'potensi integratif',
    opposition: 'pertentangan',
    compatible: 'butir yang sejalan',
    pairs: 'pasangan tukar',
    quadrants: 'kuadran',
    correlation: 'untung dengan dampak',
    reading: 'menit membaca',
    playing: 'menit bermain',
  },
  potentialHint: '(0 atau kurang: tidak ada nilai yang dapat diciptakan)',
  oppositionHint: '(0 tidak ada, sekitar 0,71 jumlah nol)',
  compatibleHint: '(baik: semua menginginkan yang sama, dan dapat menemukannya)',
  correlationOf: (value: string) => `korelasi ${value}`,
  named: {
    nash: 'titik Nash',
    equal: 'paling merata',
    bestImpact: 'dampak terbaik',
    bestRatifiable: 'terbaik yang sah',
    harmfulRatifiable: 'merugikan tetapi sah',
  },
};

export type CheckWords = typeof id;
