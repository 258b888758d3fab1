/** What a file of Runding can be taken for by its first bytes: a case is a zip, an archive of a session is packed or plain lines. */
export async function fileKind(file: Blob): Promise<'case' | 'archive' | undefined> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0x50 && second === 0x4b) return 'case';
  const isPacked = first === 0x1f && second === 0x8b;
  return isPacked || first === 0x7b ? 'archive' : undefined;
}
