/** What stands printed around an agreement in Indonesian, whatever the screen speaks. */
export const id = {
  article: (number: number, heading: string) => `Pasal ${number}. ${heading}`,
  signatures: 'Tanda tangan',
  vote: (vote: 'for' | 'against') => `Suara: ${vote === 'for' ? 'setuju' : 'menolak'}`,
  name: 'Nama',
  signature: 'Tanda tangan',
  date: 'Tanggal',
  indicators: 'Perkiraan dampak',
  effects: {
    name: 'Indikator',
    unit: 'Satuan',
    sdg: 'TPB',
    baseline: 'Hari ini',
    expected: 'Perkiraan',
    measured: 'Pengukuran',
  },
};

export type DeedWords = typeof id;
