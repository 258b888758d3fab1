/** What stands printed around an agreement in Indonesian, whatever the screen speaks. */
export const id = {
  article: (p: { number: number; heading: string }) => `Pasal ${p.number}. ${p.heading}`,
  calendar: { when: 'Waktu', what: 'Yang dilakukan', who: 'Pelaksana' },
  condition: (p: { name: string; kept: boolean }) => `${p.name}: ${p.kept ? 'terjaga' : 'terjadi'}`,
  signatures: 'Tanda tangan',
  vote: (vote: 'for' | 'against') => `Suara: ${vote === 'for' ? 'setuju' : 'menolak'}`,
  name: 'Nama',
  signature: 'Tanda tangan',
  date: 'Tanggal',
  indicators: 'Indikator kinerja',
  kpi: {
    name: 'Indikator',
    unit: 'Satuan',
    sdg: 'TPB',
    baseline: 'Nilai awal',
    target: 'Sasaran',
    measuredBy: 'Diukur oleh',
    when: 'Kapan',
  },
  /** "1.490 membaik" */
  target: (p: { value: string; change: 'better' | 'worse' | 'same' }) =>
    `${p.value} ${{ better: 'membaik', worse: 'memburuk', same: 'tetap' }[p.change]}`,
};

export type DeedWords = typeof id;
