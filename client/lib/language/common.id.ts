/** What more than one screen says. */
export const id = {
  product: 'Runding',
  language: 'Bahasa',
  cancel: 'Batal',
  close: 'Tutup',
  connecting: 'Menyambung…',
  disconnected: 'Sambungan terputus. Menyambung lagi…',
  paused: (p: { clock: string }) => `Dijeda fasilitator. Jam berhenti di ${p.clock}.`,
  pausedByDowntime: (p: { clock: string }) =>
    `Dijeda karena server sempat mati. Jam berhenti di ${p.clock}. Fasilitator akan melanjutkan.`,
  reload: 'Muat ulang halaman',
  bot: 'bot',
  less: (p: { of: string }) => `Kurangi ${p.of}`,
  more: (p: { of: string }) => `Tambah ${p.of}`,
  raise: (p: { of: string }) => `Naikkan ${p.of}`,
  lower: (p: { of: string }) => `Turunkan ${p.of}`,
  phases: {
    lobby: 'Menunggu mulai',
    briefing: 'Membaca arahan',
    preparation: 'Persiapan tim',
    negotiation: 'Perundingan',
    break: 'Istirahat',
    ratification: 'Pengesahan',
    closed: 'Selesai',
  },
  nameMissing: 'Isi nama Anda.',
  nameTooLong: 'Nama paling panjang 120 huruf (40 di sesi versi lama).',
};

export type Messages = typeof id;
