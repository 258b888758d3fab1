import { parse } from 'yaml';
import { itemsOf, memberOf } from '../shared/case-file/case-names.ts';
import { README_NAME, SCENARIO_NAME } from '../shared/kasus/kasus.ts';

/** The files that belong to a case, by the text of its `scenario.yaml`: also of one that is wrong elsewhere. */
export function filesOfCase(text: string): readonly string[] {
  return [SCENARIO_NAME, README_NAME, ...imageFiles(text)];
}

function imageFiles(text: string): string[] {
  const images = itemsOf(memberOf(contentOf(text), 'images'));
  const files = images.map((image) => memberOf(image, 'file')).filter((file) => typeof file === 'string');
  return [...new Set(files)];
}

function contentOf(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
