import { join } from 'node:path';
import type { Plugin } from 'vite';

const WORDS = join(import.meta.dirname, 'made-up-words.ts');

/** Speaks a made-up language in the place of the first one in whatever Vite builds. Nothing of it is in the product. */
export function madeUpLanguage(): Plugin {
  return {
    name: 'made-up-language',
    enforce: 'pre',
    transform(code, id) {
      if (/\/client\/.*\.id\.ts$/.test(id)) {
        const names: string[] = [];
        const changed = code.replace(/^export const (id|doorId|words)\b/gmu, (_, name: string) => {
          names.push(name);
          return `const ${name}AsWritten`;
        });
        const made = names.map((name) => `export const ${name} = inMadeUpWords(${name}AsWritten);`);
        const types = changed.replace(/typeof (id|doorId|words)\b/gu, 'typeof $1AsWritten');
        return `import { inMadeUpWords } from ${JSON.stringify(WORDS)};\n${types}\n${made.join('\n')}\n`;
      }
      if (id.endsWith('/shared/kernel/languages.ts')) {
        const says = 'return text[LANGUAGE_FACTS[language].reads];';
        if (!code.includes(says)) throw new Error('What a case says is not marked: inLanguage() reads otherwise now');
        return `import { toldByCase } from ${JSON.stringify(WORDS)};\n${code.replace(says, says.replace('text[', 'toldByCase(text[').replace('];', ']);'))}`;
      }
      return undefined;
    },
  };
}
