/** The link of a QR code: the address of the server with the session's code, and a table when the sign stands on one. */
export function joinLink(address: string, code: string, table?: number): string {
  const base = address.replace(/\/+$/, '');
  return `${base}/?code=${code}${table === undefined ? '' : `&table=${table}`}`;
}
