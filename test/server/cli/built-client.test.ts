import { expect, it } from 'vitest';
import { assertBuildable, CLIENT_DIR } from '../../../server/cli/built-client.ts';
import { CannotRunError } from '../../../server/cli/explain.ts';

it.each(['/home/siti/rapat #3/runding', '/home/siti/kenapa?/runding'])(
  'given the project lies in "%s", when the pages are built, then the folder is named in one sentence',
  (folder) => {
    expect(() => assertBuildable(folder)).toThrow(CannotRunError);
    expect(() => assertBuildable(folder)).toThrow(
      `cannot be built in ${folder}: a "${/[#?]/.exec(folder)}" in the name`,
    );
  },
);

it('given any other folder, when the pages are built, then its name is in nobody\u2019s way', () => {
  for (const folder of [CLIENT_DIR, '/home/siti/rapat 3 (akhir) & 50%/runding', 'C:\\Rapat\\runding'])
    assertBuildable(folder);
});
