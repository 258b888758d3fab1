const FIRST = 'Baiq,Lalu,Siti,Ahmad,Ni Luh,I Made,Nur,Muhammad,Dewi,Rizki,Fitri,Arif,Hasanah,Yusuf,Aisyah,Budi'.split(
  ',',
);
const LAST =
  'Nurhaliza,Wirajaya,Rahmawati,Hidayat,Sukmawati,Ardana,Aini,Fauzan,Lestari,Pratama,Handayani,Kurniawan'.split(',');

/** The name of the n-th invented participant; different for the first 192. */
export function personName(n: number): string {
  const [first, last] = [FIRST[n % FIRST.length], LAST[Math.floor(n / FIRST.length) % LAST.length]];
  return n < FIRST.length * LAST.length ? `${first} ${last}` : `${first} ${last} ${Math.floor(n / 192) + 1}`;
}
