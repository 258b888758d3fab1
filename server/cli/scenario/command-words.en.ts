import { LANGUAGES } from '../../../shared/kernel/languages.ts';
import type { CommandWords } from './command-words.id.ts';

const listed = (names: readonly string[]) => names.join(', ') || 'none';
const RUN = 'npm run --silent scenario --';
const LANG = `[--lang ${LANGUAGES.join('|')}]`;

/** The same in English. */
export const en: CommandWords = {
  usage: {
    check: `${RUN} check FILE|FOLDER|ID… [--json] [--data FOLDER] ${LANG}

  checks cases: what is wrong, and whether they are worth playing; without a name all cases`,
    play: `${RUN} play CASE [--variant NAME] [--seed N] [--out FILE] [--firmness PARTY=0…1]… [--inject EVENT=MINUTE]… [--data FOLDER] ${LANG}

  CASE         the id of a case, or the path of one
  --variant    a variant of the case (default: the whole case)
  --seed       a whole number; the same seed plays the same table (default 1)
  --out        where to write the log, JSON Lines
  --firmness   how late a party's bot concedes (default: drawn, 0.3–0.7); may be repeated
  --inject     an event of the case and the minute of play at which it happens; may be repeated`,
    tournament: `${RUN} tournament CASE [--runs N] [--seed N] [--minutes M] [--against FILE.ts] [--variant NAME] [--json] [--data FOLDER] ${LANG}

  CASE         the id of a case, or the path of one
  --runs       how many tables, from 1 to 1000 (default 50)
  --seed       seed of the first table, each further one adds 1 (default 1); the same seed gives the same figures
  --minutes    minutes of negotiation in all, from 1 to 600 (default: as the case has them)
  --against    a strategy that plays one signatory after the other, as those in shared/bots/sparring
  --variant    a variant of the case (default: the whole case)
  --json       one line of JSON`,
    new: `${RUN} new NAME [--from CASE] [--data FOLDER] ${LANG}

  makes a new case in the data folder: a small whole one, or a copy of another`,
    upgrade: `${RUN} upgrade FILE|ID [--out FILE] [--data FOLDER] ${LANG}

  writes a case of format 1 in format 2; the file itself stays`,
    import: `${RUN} import FILE [--out FOLDER] [--data FOLDER] ${LANG}

  makes a case of a published negotiation domain (JSON)`,
    pack: `${RUN} pack CASE --out FILE.kasus [--data FOLDER] ${LANG}

  puts the files of a case into one file, to be sent to somebody`,
    unpack: `${RUN} unpack FILE.kasus --out NEW-FOLDER ${LANG}

  opens such a file into a new folder`,
  },
  nameOne: {
    play: 'Name one case to play',
    tournament: 'Name one case to play',
    new: 'Name one new case',
    upgrade: 'Name one case to upgrade',
    import: 'Name one file to import',
    pack: 'Name one case',
    unpack: 'Name one .kasus file',
  },
  unknownOption: (option) => `There is no option "${option}"`,
  valueMissing: (option) => `The option "${option}" needs a value`,
  noCase: (word, known) => `There is no case "${word}"; there is ${listed(known)}`,
  severalCases: (word, files) => `"${word}" means ${files.join(', ')}: name one of them`,
  noId: (word) => `"${word}" is no id of a case: lower-case words joined by hyphens, at most 40 characters`,
  deviceName: (word) => `"${word}" is the name of a device on some systems; choose another one`,
  caseThere: () => 'there is a case already',
  fileThere: () => 'there is a file already',
  somethingThere: () => 'there is something already; name a new folder',
  noFile: () => 'there is no such file',
  noFolder: (folder) => `there is no folder "${folder}" to write it to`,
  isFolder: () => 'it is a folder, no file',
  notReadable: (code) => `cannot be read (${code})`,
  notWritable: (code) => `cannot be written (${code})`,
  outMissing: () => 'Say where it goes: --out',
  already: (format) => `it is of format ${format} already`,
  upgraded: (to, count) =>
    `The case is ${to === undefined ? 'printed' : 'written'} in format 2; its file stays as it is. ${count === 0 ? 'Nothing is left to be written.' : `Left to be written: ${count}`}`,
  noteToTranslate: () => 'the same in every language; translate it',
  protectionToWrite: () => 'write what is kept; it has the name of the harm now',
  rounded: (party) => `${party}: points rounded to whole numbers, the largest 1000; close packages may change places`,
  noJson: () => 'it is no whole JSON',
  noDomain: (where, what) => `no negotiation domain: ${where === '' ? '' : `${where}: `}${what}`,
  domainLacks: (detail) => `the negotiation domain is not whole (${detail})`,
  besidePicture: (name, bytes) =>
    `${name}: ${bytes} bytes beside the picture (place, time, camera, thumbnail …) go along; no screen shows them`,
  noSeed: (seed) => `"${seed}" is no seed: it is a whole number from 0`,
  noFirmness: (pair) => `"${pair}" is no firmness: write party=0.5, from 0 to 1`,
  noEventMinute: (pair) => `"${pair}" is no event: write event=20, in minutes of play`,
  stranger: (kind, name, scenario, known) => `No ${kind} "${name}" in case "${scenario}"; it has ${listed(known)}`,
  outcomes: {
    agreement: 'agreement',
    'not-ratified': 'not ratified',
    impasse: 'no agreement',
    'walked-away': 'somebody walked away',
    cancelled: 'cancelled',
  },
  played: (scenario, seed, outcome) => `${scenario}, seed ${seed}: ${outcome}`,
  counts: (entries, offers, minutes) => `${entries} entries, ${offers} offers, ${minutes} of play`,
  score: (party, points, gain, reservation, share) =>
    `${party}: ${points} points (${gain} over ${reservation}, ${share} % of its best)`,
  impact: (index, breached) =>
    `local impact ${index} of 100${breached.length > 0 ? `, breaches ${breached.join(', ')}` : ''}`,
};
