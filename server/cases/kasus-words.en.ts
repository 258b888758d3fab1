import { KASUS_LIMITS } from '../../shared/kasus/kasus.ts';
import { CASE_TEXT_BYTES } from './kasus-file.ts';
import type { id } from './kasus-words.id.ts';

export const en: typeof id = {
  'kasus-no-zip': 'this is no .kasus file, or its end is missing: ask for it again',
  'kasus-damaged': 'the file is damaged: what it says of its content does not agree',
  'kasus-overlapping': 'two files inside lie in one place',
  'kasus-too-many-files': `there are more than ${KASUS_LIMITS.entries} files inside`,
  'kasus-too-large': `there is more than ${KASUS_LIMITS.bytes / 1024 / 1024} MB inside`,
  'kasus-zip64': 'it is packed for more than 4 GB (zip64)',
  'kasus-encrypted': 'it needs a password; cases have none',
  'kasus-method-unknown': 'it is packed in a way that not every program knows; use "deflate"',
  'kasus-name-unsafe':
    'the name does not fit every system: letters a–z, digits, blanks, ".", "_" and "-", no folder, 80 characters at most',
  'kasus-name-twice': 'the name is there twice; large and small letters count as the same',
  'kasus-not-a-file': 'this is no plain file; a case has no folders and links inside',
  'kasus-without-case': 'there is no scenario.yaml inside, or it lies in a folder',
  'kasus-text-too-long': `the text of a case has ${CASE_TEXT_BYTES / 1024} KB at most`,
  'kasus-took-too-long': 'looking into it took too long',
  'kasus-stranger': 'the case inside names no such file',
};
