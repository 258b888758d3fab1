/** Longest source file, in lines. */
const MOST_LINES = 300;

interface WordRule {
  readonly what: string;
  readonly pattern: RegExp;
  /** Whether the rule holds for a path. */
  readonly holds: (path: string) => boolean;
}

const everywhere = () => true;
const WORDS: readonly WordRule[] = [
  { what: 'an enum', pattern: /^\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s+\w/m, holds: everywhere },
  {
    what: 'a namespace',
    pattern: /^\s*(?:export\s+)?(?:declare\s+)?(?:namespace|module)\s+[\w.'"]/m,
    holds: everywhere,
  },
  {
    what: 'a default export',
    pattern: /^\s*export\s+(?:default\b|\{[^}]*\bas\s+default\b)/m,
    holds: (path) => !path.endsWith('.config.ts'),
  },
  { what: 'the time of day', pattern: /\bDate\.now\b|\bnew Date\b|\bperformance\.now\b/, holds: isShared },
  { what: 'chance', pattern: /\bMath\.random\b|\bcrypto\.(?:randomUUID|getRandomValues)\b/, holds: isShared },
  { what: 'a console', pattern: /\bconsole\.\w+\(/, holds: (path) => !path.startsWith('server/') },
];

function isShared(path: string): boolean {
  return path.startsWith('shared/');
}

/** What a source file says or is that it may not, each in a sentence. */
export function sourceFaults(path: string, source: string): string[] {
  const code = withoutComments(source);
  const said = WORDS.filter(({ pattern, holds }) => holds(path) && pattern.test(code));
  const faults = said.map(({ what, pattern }) => `${path}: ${what} (${pattern.exec(code)?.[0].trim()})`);
  const lines = source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
  return lines > MOST_LINES ? [...faults, `${path}: ${lines} lines, ${MOST_LINES} at most`] : faults;
}

/** Comments may speak of what code may not do. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
