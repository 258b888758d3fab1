/** How many of the first bytes tell one encoding from another. */
const LOOKED_AT = 4096;

/**
 * The text of a file, whatever program wrote it: UTF-8, UTF-16 of either order with or without a byte order mark, else
 * what old spreadsheets in Latin letters write, Windows-1252. Total.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** UTF-16 by its mark, or by the empty halves of Latin letters. */
function encodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const empty = [0, 0];
  const looked = bytes.subarray(0, LOOKED_AT);
  for (const [at, byte] of looked.entries()) if (byte === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  if (odd * 4 > looked.length && odd > even * 4) return 'utf-16le';
  if (even * 4 > looked.length && even > odd * 4) return 'utf-16be';
  return undefined;
}
