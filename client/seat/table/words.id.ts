import { list } from '../../lib/table/words.id.ts';

/** The offers at the table: cards, answers, drafts, conditions, what came back, walking away. */
export const id = {
  worth: {
    forYou: (offer: string) => `${offer} bagi Anda`,
    none: 'Tidak ada tawaran yang terbuka',
  },
  gone: (offer: string, state: string) => `${offer} sudah ${state}.`,
  empty: 'Belum ada tawaran di meja',
  emptyText: 'Tawaran pertama memberi arah pada pembicaraan. Bawa satu paket penuh, bukan satu butir.',
  noneOpen: 'Tidak ada tawaran yang terbuka',
  noneOpenText: 'Susun tawaran baru, atau tunggu tawaran pihak lain.',
  breakText: 'Ini jeda. Rancangan dapat disusun sekarang; tawaran dikirim setelah jeda.',
  keySame: 'sama dengan tawaran Anda',
  keyDiffers: 'berbeda',
  expiresIn: (clock: string) => `Berlaku ${clock} lagi`,
  open: 'Terbuka',
  unlawful: (rule: string, because: string) => `Tidak bisa diterima: paket ini melanggar aturan “${rule}”. ${because}`,
  closedTitle: (count: number) => `Tawaran yang sudah selesai (${count})`,
  rejectedBy: (party: string) => `Ditolak ${party}`,
  reason: (reason: string) => `Alasan: ${reason}`,
  waitsFor: (names: readonly string[]) => `Menunggu ${list(names)}.`,
  cannotBind: (names: readonly string[]) =>
    `Belum mencakup ${list(names)}: bila diterima, tawaran ini menjadi kesepahaman dan belum menjadi kesepakatan.`,
  shown: 'Ditunjukkan kepada Anda, jawabannya tidak diminta.',
  answers: (offer: string) => `Membalas ${offer}`,
  counter: (number: number) => `Balas tawaran ${number}`,
  accept: (number: number) => `Terima tawaran ${number}`,
  reject: (number: number) => `Tolak tawaran ${number}`,
  takeBack: 'Batalkan persetujuan',
  withdraw: (number: number) => `Tarik tawaran ${number}`,
  show: (number: number, party: string) => `Tunjukkan tawaran ${number} ke ${party}`,
  view: 'Lihat dampaknya',
  viewing: 'Dampaknya sedang ditampilkan',
  noteLabel: 'Catatan tim (hanya tim Anda yang membaca)',
  noteShow: 'Catatan tim',
  noteSave: 'Simpan catatan',
  waiting: 'Menunggu dikirim',
  accepting: {
    title: (offer: string) => `Terima ${offer}?`,
    whole: 'Anda menyetujui seluruh paket.',
    final: 'Dengan ini kesepakatan tercapai.',
    ratifiers: (names: readonly string[]) => `${list(names)} masih harus mengesahkan.`,
    others: (names: readonly string[]) => `${list(names)} masih harus menerima.`,
    ratifierOnly: 'Persetujuan Anda terbaca oleh semua yang ditawari. Anda mengesahkan nanti dengan suara.',
    understanding: (names: readonly string[]) =>
      `Tawaran ini tidak mencakup ${list(names)}, jadi belum menjadi kesepakatan.`,
    confirm: (number: number) => `Terima tawaran ${number}`,
  },
  rejecting: {
    title: (offer: string) => `Tolak ${offer}?`,
    text: 'Tawaran ini tertutup untuk semua pihak.',
    reason: 'Alasan (tidak wajib)',
    confirm: (number: number) => `Tolak tawaran ${number}`,
  },
  walk: {
    open: 'Tinggalkan perundingan',
    title: 'Tinggalkan perundingan?',
    text: 'Perundingan di meja ini berakhir untuk semua pihak. Setiap pihak kembali ke rencananya sendiri.',
    reason: 'Alasan (tidak wajib, dibaca semua pihak)',
    confirm: 'Tinggalkan perundingan',
  },
  drafts: {
    title: 'Rancangan tim',
    sharedBy: (name: string) => `Dibagikan ${name}`,
    goesOut: (seconds: number) => `Terkirim sendiri dalam ${seconds} detik, atau saat anggota lain mengirimnya.`,
    to: (names: readonly string[]) => `Untuk ${list(names)}`,
    send: 'Kirim rancangan ini',
    drop: 'Batalkan rancangan',
    edit: 'Ubah rancangan',
    own: 'Anggota lain dari tim Anda dapat mengirimnya lebih cepat.',
  },
  returned: {
    refusedBy: (names: readonly string[]) => `${list(names)} tidak mengesahkan paket yang disepakati.`,
    noVote: 'Tidak ada suara sampai waktu habis, jadi paket yang disepakati tidak disahkan.',
    reopened:
      'Perundingan dibuka lagi satu kali. Bila paket berikutnya tidak disahkan, meja berakhir tanpa pengesahan.',
    package: 'Isi paket yang dikembalikan',
    start: 'Mulai rancangan dari paket ini',
  },
  conditions: {
    title: 'Syarat pengesahan',
    state: 'Sampaikan syarat',
    label: 'Syarat Anda untuk mengesahkan',
    hint: 'Dibaca semua pihak di meja.',
    drop: (number: number) => `Cabut syarat ${number}`,
  },
  by: (name: string, party: string) => `${name} (${party})`,
};

/** What every language has to say. */
export type Messages = typeof id;
