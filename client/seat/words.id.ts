import { figure } from '../lib/table/words.id.ts';
/** What several parts of a phone say. */
export const id = {
  renamed: (name: string, was: string) => `${was} kini bernama ${name}.`,
  table: (table: number) => `Meja ${table}`,
  practise: 'Latihan',
  land: {
    title: (offer: string | undefined) => (offer === undefined ? 'Keadaan hari ini' : `Dampak ${offer}`),
    all: 'Lihat semua dampak',
    from: (baseline: string) => `dari ${baseline}`,
    againstToday: 'Dampak dibanding hari ini',
  },
  worth: {
    limit: (points: number) => `batas ${figure(points)}`,
    target: (points: number) => `sasaran ${figure(points)}`,
    sentence: (points: number | undefined, limit: number, target: number | undefined) =>
      `${points === undefined ? 'Tanpa tawaran terbuka' : `${figure(points)} poin`}, batas ${figure(limit)}${target === undefined ? '' : `, sasaran ${figure(target)}`}`,
  },
  waitingText: 'Tersimpan di ponsel ini. Akan dikirim sendiri begitu tersambung; tidak akan terkirim dua kali.',
  sending: 'Mengirim…',
  packagePoints: (points: number, limit: number) =>
    `Paket ini ${figure(points)} poin bagi Anda; batas tim Anda ${figure(limit)}.`,
  below: (points: number) => `Paket ini ${points} poin di bawah batas tim Anda.`,
  guessCame: (party: string, guessed: 'for' | 'against', isRight: boolean) => {
    const words = { for: 'mengesahkan', against: 'menolak' };
    const came = guessed === 'for' ? words.against : words.for;
    return `Tebakan tim Anda: ${party} ${words[guessed]}. ${isRight ? 'Tepat' : `Ternyata ${came}`}.`;
  },
  agreementReturned: 'Kesepakatan dikembalikan',
  asked: 'Yang diminta',
  noConditions: 'Belum ada syarat yang disampaikan.',
  yourPoints: 'Poin Anda',
  ownTeam: 'Tim saya',
  onlyYou: 'Hanya Anda yang membacanya, di ponsel ini.',
  returnedPackage: 'Paket yang dikembalikan',
  agreedPackage: 'Paket yang disepakati',
  proxy: 'wakil',
  standIn: 'bot pengganti',
  ready: 'Kami siap',
  readyTeams: (names: string, missing: string) => `Sudah siap: ${names}. Belum: ${missing}.`,
  notReady: 'Kami belum siap',
  readyAll: 'Semua tim siap',
  comes: (phase: string | undefined) => `Berikutnya: ${phase ?? 'meja ditutup'}.`,
  comesIn: (phase: string | undefined, left: string) =>
    `Berikutnya: ${phase ?? 'meja ditutup'}, dalam ${left}, atau lebih awal jika fasilitator melanjutkan.`,
  readyNobody: 'Belum ada tim yang menyatakan siap.',
};

/** What every language has to say. */
export type Messages = typeof id;
