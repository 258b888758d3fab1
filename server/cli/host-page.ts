import { hasScreen, openBrowser } from './open-browser.ts';

/** How another device gets a key. */
export const FROM_ELSEWHERE = '  Dari perangkat lain / from another device:  npm run host-key\n';

/** Opens the host page by a link with a ticket, where that is possible and wished; says what happened, with the link if not. */
export async function openHostPage(link: string, mayOpen: boolean): Promise<string> {
  const isThere = mayOpen && hasScreen(process.env, process.platform, process.stdout.isTTY);
  if (isThere && (await openBrowser(link)))
    return '  Halaman fasilitator terbuka di peramban. / The facilitator page opens in the browser.\n  Sekali lagi / once more:  npm run host\n';
  return [
    '  Halaman fasilitator, di laptop ini, sekali pakai, 60 detik (sesudah itu: npm run host) /',
    '  facilitator page, on this laptop, once, within 60 seconds (after that: npm run host):',
    `    ${link}\n`,
  ].join('\n');
}

/** A link with a key, for whoever may run the house. */
export function sayKey(link: string): string {
  return [
    '  Halaman fasilitator, juga untuk latihan (simpan, rahasia) /',
    '  facilitator page, also for practising (keep it secret):',
    `    ${link}\n`,
  ].join('\n');
}
