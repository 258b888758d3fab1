/** What a team reads: its brief and the public case. */
export const id = {
  secret: 'Rahasia untuk tim Anda',
  whole: 'Arahan lengkap',
  noAgreement: (points: string) => `Tanpa kesepakatan: ${points} poin`,
  weights: 'Bobot kepentingan Anda',
  weightsExplained: 'Selisih poin antara pilihan terbaik dan terburuk bagi tim Anda.',
  points: 'Poin tim Anda untuk tiap pilihan',
  bonuses: 'Poin tambahan bila dua pilihan bertemu',
  bonus: (first: string, second: string, points: string) => `${first} bersama ${second}: ${points} poin`,
  forEveryone: 'Untuk semua pihak',
  summary: 'Tentang kasus ini',
  fiction: 'Yang rekaan dalam kasus ini',
  others: 'Para pihak',
  you: 'tim Anda',
  roles: { signatory: 'menandatangani', ratifier: 'mengesahkan', observer: 'mengamati' },
  issues: 'Yang harus diputuskan',
  impact: 'Dampak lokal: cara menghitungnya',
  impactExplained:
    'Dampak lokal adalah indeks 0 sampai 100. Setiap indikator dibandingkan dengan keadaan hari ini dan diberi bobot. Bobotnya berjumlah 100.',
  weightOf: (weight: number) => `bobot ${weight}`,
  today: (value: string, unit: string) => `hari ini ${value} ${unit}`,
  higherIsBetter: 'lebih tinggi lebih baik',
  lowerIsBetter: 'lebih rendah lebih baik',
  conditions: 'Perlindungan',
  cap: (cap: number) => `Bila dilanggar, dampak lokal paling tinggi ${cap}.`,
  cards: 'Kartu konsep',
  source: (title: string) => `Sumber: ${title}`,
  goal: (goal: string) => `SDG ${goal}`,
  sources: 'Sumber',
};

/** What every language has to say. */
export type Messages = typeof id;
