import { inflateSync } from 'node:zlib';

/** What a printed page says, in the order in which it was drawn, without blanks. */
export type PdfPage = string;

/**
 * The text of each page of a PDF as Chromium writes them: plain objects, deflated streams, fonts with a map back to
 * letters. Blanks are left out: between runs of letters they are positions. For tests of what was printed.
 */
export function pdfPages(file: Buffer): PdfPage[] {
  const objects = objectsIn(file);
  return [...objects.values()].flatMap((object) => {
    if (!/\/Type\s*\/Page\b(?!s)/.test(object.head)) return [];
    const fonts = fontsOf(object.head, objects);
    const contents = refsAfter(object.head, 'Contents').map((id) => objects.get(id)?.stream?.toString('latin1') ?? '');
    return [textOf(contents.join('\n'), fonts).replace(/\s+/g, '')];
  });
}

interface PdfObject {
  readonly head: string;
  readonly stream: Buffer | undefined;
}

interface Letters {
  /** Hexadecimal digits of a code: outlines that are drawn as a font of their own have codes of one byte. */
  readonly digits: number;
  readonly of: ReadonlyMap<number, string>;
}

const NO_LETTERS: Letters = { digits: 4, of: new Map() };

function objectsIn(file: Buffer): Map<number, PdfObject> {
  const text = file.toString('latin1');
  const found = new Map<number, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\s/g)) {
    const from = match.index + match[0].length;
    const end = text.indexOf('endobj', from);
    const start = text.indexOf('stream\n', from);
    const hasStream = start >= 0 && start < end;
    const head = text.slice(from, hasStream ? start : end);
    found.set(Number(match[1]), { head, stream: hasStream ? inflated(file, head, start + 7) : undefined });
  }
  return found;
}

function inflated(file: Buffer, head: string, from: number): Buffer | undefined {
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
  const bytes = file.subarray(from, from + length);
  try {
    return head.includes('/FlateDecode') ? inflateSync(bytes) : bytes;
  } catch {
    return undefined;
  }
}

function refsAfter(head: string, name: string): number[] {
  const [, one, many = ''] = new RegExp(`/${name}\\s*(?:(\\d+) 0 R|\\[([^\\]]*)\\])`).exec(head) ?? [];
  return one === undefined ? [...many.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id)) : [Number(one)];
}

/** The fonts of a page by the name under which its content uses them. */
function fontsOf(head: string, objects: ReadonlyMap<number, PdfObject>): Map<string, Letters> {
  const [resources = head] = refsAfter(head, 'Resources').map((id) => objects.get(id)?.head ?? '');
  const fonts = new Map<string, Letters>();
  const [, list = ''] = /\/Font\s*<<([\s\S]*?)>>/.exec(resources) ?? [];
  for (const [, name = '', id] of list.matchAll(/\/(\w+) (\d+) 0 R/g)) {
    const [map] = refsAfter(objects.get(Number(id))?.head ?? '', 'ToUnicode');
    const stream = map === undefined ? undefined : objects.get(map)?.stream;
    fonts.set(name, lettersOf(stream?.toString('latin1') ?? ''));
  }
  return fonts;
}

function lettersOf(map: string): Letters {
  const letters = new Map<number, string>();
  const letter = (hex: string, plus = 0) =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16) + plus));
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      letters.set(Number.parseInt(code, 16), letter(to));
    }
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [from, until] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      for (let code = from; code <= until; code++) letters.set(code, letter(to, code - from));
    }
  }
  const [, first = '0000'] = /begincodespacerange\s*<(\w+)>/.exec(map) ?? [];
  return { digits: first.length, of: letters };
}

function textOf(content: string, fonts: ReadonlyMap<string, Letters>): string {
  let letters = NO_LETTERS;
  let text = '';
  for (const [, font, hex] of content.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? NO_LETTERS;
    else {
      const codes = hex?.match(new RegExp(`.{${letters.digits}}`, 'g')) ?? [];
      for (const code of codes) text += letters.of.get(Number.parseInt(code, 16)) ?? '';
    }
  }
  return text;
}
