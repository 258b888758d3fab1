import { type ZipAttributes, type ZippableFile, zipSync } from 'fflate';
import { type CaseFile, isFlatName, KASUS_LIMITS, type KasusFault, README_NAME, SCENARIO_NAME } from './kasus.ts';

/** The first moment that a zip can say, on whatever clock: the same case is the same file. */
const NO_TIME = '1980-01-01T00:00:00';
/** As they are: what a later packer would pack better would be another file. */
const AS_IS = { level: 0, mtime: NO_TIME, os: 3, attrs: 0o100644 << 16 } as const satisfies ZipAttributes & {
  level: 0;
};

/** Packs the files of a case into one, byte for byte the same for the same files, in whatever order they come. */
export function packCase(files: readonly CaseFile[]): { readonly kasus: Uint8Array } | { readonly fault: KasusFault } {
  const sorted = [...files].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  const fault = faultIn(sorted);
  if (fault !== undefined) return { fault };
  const content = sorted.map(({ name, bytes }): [string, ZippableFile] => [name, [bytes, AS_IS]]);
  return { kasus: zipSync(Object.fromEntries(content)) };
}

function rank({ name }: CaseFile): number {
  return [SCENARIO_NAME, README_NAME, name].indexOf(name);
}

/** What would be refused when it is unpacked. */
function faultIn(files: readonly CaseFile[]): KasusFault | undefined {
  const names = files.map(({ name }) => name);
  const unsafe = names.find((name) => !isFlatName(name));
  if (unsafe !== undefined) return { code: 'kasus-name-unsafe', name: unsafe };
  const lower = names.map((name) => name.toLowerCase());
  const twice = names.find((_, i) => lower.indexOf(lower[i] ?? '') < i);
  if (twice !== undefined) return { code: 'kasus-name-twice', name: twice };
  if (names[0] !== SCENARIO_NAME) return { code: 'kasus-without-case' };
  if (files.length > KASUS_LIMITS.entries) return { code: 'kasus-too-many-files' };
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return bytes > KASUS_LIMITS.bytes ? { code: 'kasus-too-large' } : undefined;
}
