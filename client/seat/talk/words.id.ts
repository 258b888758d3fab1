import { list } from '../../lib/table/words.id.ts';

/** The conversations. */
export const id = {
  unread: (count: number) => `${count} belum dibaca`,
  title: 'Percakapan',
  channels: 'Dengan siapa',
  table: 'Seluruh meja',
  tableChip: 'Meja',
  readers: (names: readonly string[]) => `Dibaca ${list([...names, 'fasilitator'])}.`,
  teamReaders: 'Hanya dibaca tim Anda dan fasilitator.',
  empty: 'Belum ada pesan di sini.',
  label: 'Pesan',
  send: 'Kirim',
  sendTo: (channel: string) => `Kirim ke ${channel}`,
  waiting: 'menunggu dikirim',
  minute: (clock: string) => `menit ${clock}`,
  log: (channel: string) => `Pesan: ${channel}`,
  teamOnly: 'Pada babak ini hanya percakapan tim yang terbuka.',
};

/** What every language has to say. */
export type Messages = typeof id;
