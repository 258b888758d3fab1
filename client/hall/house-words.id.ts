import type { LogDamage } from '../../shared/wire/hall-messages.ts';

function fault(damage: LogDamage): string {
  const { what, line, lost = 0 } = damage;
  if (what === 'lost') return `${lost} baris terakhir yang sudah dijawab "ya" hilang, mulai baris ${line}`;
  if (what === 'unreadable') return `baris ${line} tidak bisa dibaca`;
  if (what === 'phone-ahead') return `sebuah ponsel sudah membaca ${lost} entri lebih banyak daripada yang ada`;
  return line === undefined ? 'isinya berubah' : `baris ${line} tidak lagi seperti saat ditulis`;
}

/** What the facilitator is told about what the server keeps: the disk, and logs that are damaged. */
export const id = {
  notWriting:
    'Server tidak bisa menyimpan: disk laptop ini penuh atau rusak. Hapus berkas yang tidak perlu. Yang sudah dijawab "ya" tetap tersimpan; selebihnya belum terjadi.',
  waitingTables: (tables: readonly number[]) =>
    `Meja ${tables.join(', ')} menunggu perintah Anda yang belum bisa disimpan. Begitu ada ruang, perintah itu sampai dengan sendirinya dan berurutan; meja lain berjalan terus.`,
  away: (tables: number, time: string) =>
    `${tables} meja dijeda per pukul ${time}: sejak saat itu server atau laptop ini sempat berhenti. Waktu bermain tidak berkurang. Lanjutkan bila semua sudah kembali.`,
  tracesLeft: 'Sesi yang dihapus sedang ditimpa di disk. Sampai selesai, sisa tulisannya masih bisa ditemukan.',
  unchecked: (logs: number) => `Catatan sedang diperiksa: tinggal ${logs}.`,
  damagedTable: (table: number, damage: LogDamage) =>
    damage.what === 'phone-ahead'
      ? `Meja ${table}: ${fault(damage)}. Mungkin ada yang hilang; bandingkan dengan ponsel di meja itu.`
      : `Catatan meja ${table} rusak: ${fault(damage)}. Meja ini berhenti; pindahkan orangnya ke meja lain. Yang utuh diselamatkan dengan npm run rescue.`,
  damagedSession: (session: string, damage: LogDamage) =>
    `Sesi ${session} tidak dibuka karena catatannya rusak: ${fault(damage)}. Yang utuh diselamatkan dengan npm run rescue.`,
  remove: 'Hapus sesi rusak ini',
  removeSure: 'Hapus sungguh-sungguh, tanpa diselamatkan',
};

export type Messages = typeof id;
