import { FIRST_LANGUAGE, type Language } from '../../../shared/kernel/languages.ts';

/**
 * The link of a QR code: the address of the server with the session's code, a table when the sign stands on one, and the
 * language in which the session opens phones where it is not the usual one.
 */
export function joinLink(
  address: string,
  { code, language }: { readonly code: string; readonly language: Language },
  table?: number,
): string {
  const base = address.replace(/\/+$/, '');
  const spoken = language === FIRST_LANGUAGE ? '' : `&lang=${language}`;
  return `${base}/?code=${code}${table === undefined ? '' : `&table=${table}`}${spoken}`;
}
