import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import type { CaseFigures } from '../../shared/authoring/case-figures.ts';
import { checkFile } from '../../shared/authoring/check-file.ts';
import { reportOn } from '../../shared/authoring/check-meaning.ts';
import { type Finding, warning } from '../../shared/authoring/finding.ts';
import { saidOfVariant } from '../../shared/authoring/finding-words.ts';
import { type NamedPackages, NO_PACKAGES } from '../../shared/authoring/named-packages.ts';
import { bySeverity } from '../../shared/authoring/weighing.ts';
import { caseHash } from '../../shared/log/cases.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { sha256 } from '../sha256.ts';
import { findingsOf } from './case-findings.ts';
import { type FileProblem, loadScenario, variantsOf } from './scenario-file.ts';

/** A case as its check found it. */
export interface CheckedCase {
  /** Its id; the name of its folder where it cannot be read. */
  readonly case: string;
  readonly version: string | null;
  /** Of the case's content, as logs name it; `null` where it cannot be played. */
  readonly hash: string | null;
  readonly format: number | null;
  /** Errors first. */
  readonly findings: readonly Finding[];
  readonly packages: NamedPackages;
  readonly figures?: CaseFigures | undefined;
  readonly scenario?: Scenario | undefined;
  readonly variants: readonly Scenario[];
  /** Every problem at its place, of a file that cannot be used. */
  readonly problems: readonly FileProblem[];
}

/** Reads and checks the case of a file or folder. */
export async function checkedCase(path: string): Promise<CheckedCase> {
  const loaded = await loadScenario(path);
  const folder = folderOf(path);
  if ('problems' in loaded) {
    const named = await namedIn(loaded.problems[0]?.file ?? path);
    const findings = findingsOf(loaded.problems);
    const { problems } = loaded;
    return { case: folder, ...named, hash: null, findings, packages: NO_PACKAGES, variants: [], problems };
  }
  const { scenario, file } = loaded;
  const { findings: whole, figures, packages } = reportOn(scenario, file === undefined ? [] : checkFile(file));
  const variants = variantsOf(loaded);
  const findings = [...whole, ...variants.flatMap((variant) => ownFindings(variant, whole))].toSorted(bySeverity);
  const isRenamed = isCaseFolder(path) && folder !== scenario.id;
  return {
    case: scenario.id,
    version: scenario.version,
    hash: caseHash(scenario, sha256),
    format: scenario.format,
    findings: isRenamed ? [...findings, warning('folder-name', 'id', folder, scenario.id)] : findings,
    packages,
    figures,
    scenario,
    variants,
    problems: [],
  };
}

/** What the check of a variant finds that the whole case does not have. */
function ownFindings(variant: Scenario, whole: readonly Finding[]): Finding[] {
  const known = new Set(whole.map(({ code, at }) => `${code} ${at}`));
  return reportOn(variant)
    .findings.filter(({ code, at }) => !known.has(`${code} ${at}`))
    .map((one) => ({ ...one, message: saidOfVariant(variant.variant?.id ?? '', one.message) }));
}

function folderOf(path: string): string {
  const whole = resolve(path);
  return basename(whole) === 'scenario.yaml' ? basename(dirname(whole)) : basename(whole).replace(/\.ya?ml$/u, '');
}

function isCaseFolder(path: string): boolean {
  return basename(path) === 'scenario.yaml' || !/\.[a-z]\w*$/iu.test(path);
}

/** What a file that cannot be used says of itself. */
async function namedIn(file: string): Promise<{ case?: string; version: string | null; format: number | null }> {
  const none = { version: null, format: null };
  try {
    const content: unknown = parseDocument((await readFile(file, 'utf8')).replace(/^\ufeff/u, ''), {
      logLevel: 'silent',
    }).toJS();
    if (typeof content !== 'object' || content === null) return none;
    const { id, version, format } = content as Readonly<Record<string, unknown>>;
    return {
      ...(typeof id === 'string' ? { case: id } : {}),
      version: typeof version === 'string' ? version : null,
      format: typeof format === 'number' ? format : null,
    };
  } catch {
    return none;
  }
}
