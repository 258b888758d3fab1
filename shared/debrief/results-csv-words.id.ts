import type { Outcome } from '../negotiation/vocabulary.ts';
import type { AgreementWord } from '../scoring/quadrant.ts';
import type { TableResult } from './table-result.ts';

/** The columns of the results of a session's tables in Indonesian. */
export const id = {
  session: 'sesi',
  day: 'tanggal',
  case: 'kasus',
  caseId: 'kode_kasus',
  version: 'versi_kasus',
  round: 'putaran',
  table: 'meja',
  stage: 'tahap',
  outcome: 'hasil',
  word: 'kuadran',
  mutualBenefit: 'manfaat_bersama',
  localImpact: 'dampak_lokal',
  efficiency: 'efisiensi_surplus',
  nash: 'rasio_hasil_kali_nash',
  balance: 'selisih_bagian',
  better: 'paket_lebih_baik_bagi_semua',
  breached: 'perlindungan_dilanggar',
  minutes: 'menit_bermain_sampai_sepakat',
  played: 'menit_bermain',
  offers: 'tawaran',
  packageShare: 'bagian_tawaran_paket',
  talkTable: 'pesan_ke_meja',
  talkPrivate: 'pesan_tertutup',
  talkTeam: 'pesan_tim',
  logrolling: 'tukar_prioritas',
  compatible: 'bagian_butir_sejalan',
  guesses: 'ketepatan_dugaan',
  missed: 'tawaran_lebih_baik_terlewat',
  returns: 'dikembalikan',
  fromPaper: 'dari_kertas',
  interventions: 'campur_tangan_fasilitator',
  people: 'orang',
  bots: 'bot',
  points: 'poin',
  gain: 'keuntungan',
  option: 'butir',
  names: 'nama',
};

export type ColumnNames = typeof id;

/** What the cells say that are words. */
export interface CellWords {
  readonly stages: Readonly<Record<TableResult['stage'], string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly words: Readonly<Record<AgreementWord, string>>;
}

/** What stands in the cells that are words, in Indonesian. */
export const idWords: CellWords = {
  stages: {
    lobby: 'belum mulai',
    briefing: 'membaca arahan',
    preparation: 'persiapan',
    negotiation: 'perundingan',
    break: 'istirahat',
    ratification: 'pengesahan',
    closed: 'selesai',
  },
  outcomes: {
    agreement: 'sepakat',
    'not-ratified': 'tidak disahkan',
    impasse: 'tidak sepakat',
    'walked-away': 'satu pihak pergi',
    cancelled: 'ditutup fasilitator',
  },
  words: {
    partnership: 'kemitraan',
    extraction: 'ekstraksi',
    aid: 'bantuan',
    ceremony: 'seremoni',
    lopsided: 'berat sebelah',
  },
};
