import { figure, list } from '../../lib/table/words.id.ts';

/** The card for whoever takes over a seat. */
export const id = {
  title: 'Kartu pengantar',
  open: 'Buka kartu pengantar',
  running: (phase: string, clock: string) => `Meja ini sudah berjalan. Sisa waktu ${phase}: ${clock}.`,
  paused: (phase: string, clock: string) => `Meja ini sedang dijeda. Sisa waktu ${phase}: ${clock}.`,
  before: (names: readonly string[]) => `Sebelum Anda, ${list(names)} duduk di tim ini.`,
  brief: 'Anda mewakili',
  points: 'Yang bernilai bagi tim Anda',
  without: (points: number) => `Tanpa kesepakatan: ${points} poin.`,
  limit: (limit: number, target: number | undefined) =>
    target === undefined
      ? `Batas tim Anda ${figure(limit)} poin.`
      : `Batas tim Anda ${figure(limit)} poin, sasaran ${figure(target)}.`,
  heaviest: (names: readonly string[]) => `Paling berbobot: ${list(names)}.`,
  offers: 'Tawaran yang terbuka',
  noOffers: 'Belum ada tawaran yang terbuka.',
  worth: (points: number, limit: number) =>
    `${points} poin bagi Anda, ${points === limit ? 'tepat di batas' : points > limit ? 'di atas batas' : 'di bawah batas'}`,
  acts: 'Yang terakhir terjadi',
  noActs: 'Belum ada yang terjadi di meja.',
  made: (offer: string) => `Tawaran ${offer}`,
  accepted: (party: string, offer: string) => `${party} menerima ${offer}`,
  rejected: (party: string, offer: string) => `${party} menolak ${offer}`,
  withdrawn: (offer: string) => `${offer} ditarik`,
  said: (party: string, text: string) => `${party}: ${text}`,
  stated: (party: string, text: string) => `Syarat ${party}: ${text}`,
  agreed: 'Semua penanda tangan menerima',
  returned: 'Kesepakatan dikembalikan',
  injected: (title: string) => `Kejadian: ${title}`,
  promises: 'Yang sudah dijanjikan',
  noPromises: 'Belum ada syarat, klausul, atau kesepahaman.',
  condition: (party: string, text: string) => `${party} mensyaratkan: ${text}`,
  clause: (offer: string, text: string) => `Klausul dalam ${offer}: ${text}`,
  understanding: (offer: string) => `Kesepahaman: ${offer} diterima.`,
  agreement: 'Paket sudah disepakati dan menunggu pengesahan.',
  done: 'Mulai dari sini',
};

/** What every language has to say. */
export type Messages = typeof id;
