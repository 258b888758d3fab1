import { signal } from '@preact/signals';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { START } from '../../../client/desk/desk-address.ts';
import { ReportBar } from '../../../client/desk/report-bar.tsx';

const bar = (isReady: boolean) =>
  renderToString(
    <ReportBar
      state={{ address: signal(START), go: () => undefined, linkTo: () => '/desk' }}
      title="Laporan meja 1"
      subject="Kasus"
      isReady={isReady}
    />,
  );

test('given pictures that are still being made, then a report is not printed and says why; once they are there, it is', () => {
  expect(bar(false)).toMatch(/aria-disabled="true"[^>]*>Gambar masih dihitung…</);
  expect(bar(true)).toMatch(/aria-disabled="false"[^>]*>Cetak laporan</);
});
