/** What stands printed around an agreement in Indonesian, whatever the screen speaks. */
export const id = {
  article: (number: number, heading: string) => `Pasal ${number}. ${heading}`,
  calendar: { when: 'Waktu', what: 'Yang dilakukan', who: 'Pelaksana' },
  condition: (name: string, kept: boolean) => `${name}: ${kept ? 'terjaga' : 'terjadi'}`,
  rule: (name: string, kept: boolean) => `${name}: ${kept ? 'dipenuhi' : 'dilanggar'}`,
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
  target: (value: string, change: 'better' | 'worse' | 'same') =>
    `${value} ${{ better: 'membaik', worse: 'memburuk', same: 'tetap' }[change]}`,
};

export type DeedWords = typeof id;
