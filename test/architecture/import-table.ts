/** What one folder may import besides itself. */
export interface ImportRow {
  /** Folders of the repository, as `area/folder`. */
  readonly folders: readonly string[];
  /** Packages by name; a name ending in `*` is a beginning. */
  readonly packages: readonly string[];
}

const row = (folders: readonly string[], packages: readonly string[] = []): ImportRow => ({ folders, packages });
const shared = (...folders: string[]) =>
  row(['shared/kernel', ...folders.map((one) => `shared/${one}`)], ['zod', 'zod/mini']);

const SHARED = {
  'shared/kernel': row([]),
  'shared/images': row(['shared/kernel']),
  'shared/kasus': row(['shared/kernel'], ['fflate']),
  'shared/scenario': shared('images'),
  'shared/case-file': shared('images', 'kasus', 'scenario'),
  'shared/scoring': shared('scenario'),
  'shared/analysis': shared(),
  'shared/negotiation': shared('scenario', 'scoring'),
  'shared/speech': shared('scenario', 'negotiation'),
  'shared/session': shared('scenario'),
  'shared/seating': shared('scenario', 'session'),
  'shared/paper': shared('scenario'),
  'shared/roster': shared('scenario', 'session'),
  'shared/notes': shared(),
  'shared/visibility': shared('scenario', 'scoring', 'negotiation', 'session'),
  'shared/log': shared('case-file', 'scenario', 'negotiation', 'session', 'visibility', 'notes'),
  // Only types of the case: what a viewer's part of it looks like on the way.
  'shared/wire': shared('kasus', 'scenario', 'negotiation', 'session', 'roster', 'visibility', 'notes', 'debrief'),
  'shared/bots': shared('scenario', 'scoring', 'analysis', 'negotiation', 'visibility', 'log'),
  'shared/practise': shared('scenario', 'scoring', 'process', 'negotiation', 'visibility', 'log', 'bots'),
  'shared/advice': shared('scenario', 'scoring', 'analysis'),
  'shared/process': shared('scenario', 'scoring', 'analysis', 'advice', 'negotiation', 'log'),
  'shared/debrief': shared('scenario', 'scoring', 'analysis', 'advice', 'process', 'negotiation', 'log'),
  'shared/research': shared('scenario', 'scoring', 'process', 'debrief', 'negotiation', 'log'),
  'shared/tournament': shared('scenario', 'scoring', 'analysis', 'negotiation', 'log', 'bots', 'debrief'),
  'shared/authoring': shared('scenario', 'case-file', 'scoring', 'analysis', 'bots'),
} as const;

const anyShared = Object.keys(SHARED);
const server = (folders: readonly string[], ...packages: string[]) =>
  row(
    [...anyShared, 'server', 'scenarios', 'package.json', ...folders.map((one) => `server/${one}`)],
    ['node:*', 'zod', 'nanoid', ...packages],
  );
const SERVER_FOLDERS = [
  'access',
  'archives',
  'boards',
  'cases',
  'cli',
  'damage',
  'hosting',
  'http',
  'limits',
  'projector',
  'results',
  'rooms',
  'rosters',
  'store',
];

const client = (folders: readonly string[], ...packages: string[]) =>
  row(
    [...anyShared, ...folders.map((one) => `client/${one}`)],
    ['@preact/signals', '@preact/signals-core', 'preact', 'preact/hooks', 'nanoid', ...packages],
  );
const [SAYS, TABLE] = [
  ['lib/language', 'lib/parts', 'lib/weave'],
  ['lib/language', 'lib/parts', 'lib/table', 'lib/weave'],
];
/** A part of a phone's screen, on the phone's ground; `others` are parts that it shows inside itself. */
const seat = (...others: string[]) => client([...TABLE, 'lib/browser', 'feed', 'seat', ...others]);
/** A part of the facilitator's page, on the page's ground. */
const hall = (...others: string[]) => client([...TABLE, 'lib/browser', 'feed', 'hall', ...others]);

/** The one table of who may import what; a folder that is not here may not exist. */
export const IMPORT_TABLE: Readonly<Record<string, ImportRow>> = {
  ...SHARED,
  /** Files at the top of the server: the composition root, configuration, what is written of faults. */
  server: server(SERVER_FOLDERS, 'express'),
  'server/access': server(['hosting', 'limits', 'projector', 'store']),
  /** Knows nothing but files of cases. */
  'server/archives': server(['damage', 'hosting', 'results', 'store']),
  'server/cases': server([], 'yaml'),
  'server/boards': server(['hosting']),
  'server/cli': server([...SERVER_FOLDERS, 'dev'], 'yaml', 'express', 'vite'),
  /** What only `npm run dev` has. */
  'server/dev': server(
    SERVER_FOLDERS.filter((one) => one !== 'cli'),
    'express',
  ),
  'server/damage': server(['store']),
  'server/hosting': server(['damage', 'store']),
  'server/http': server(['access', 'archives', 'cases', 'hosting', 'limits', 'results', 'rosters', 'store'], 'express'),
  /** Knows neither sessions nor keys. */
  'server/limits': server([]),
  'server/projector': server(['hosting', 'results']),
  'server/results': server(['damage', 'hosting', 'store'], 'fflate'),
  'server/rooms': server(
    ['access', 'boards', 'hosting', 'limits', 'projector', 'results', 'store'],
    'express',
    '@colyseus/core',
    '@colyseus/schema',
    '@colyseus/ws-transport',
  ),
  /** Knows nothing but files that hold lists of people. */
  'server/rosters': server([], 'fflate', '@e965/xlsx'),
  'server/store': server([]),
  /** One entry a page: it puts a screen on the page and knows nothing of it. */
  'client/pages': client([
    'lib/door',
    ...['feed', 'stage', 'lib/browser', 'lib/land', 'lib/language', 'lib/notes', 'lib/table'],
    ...[
      'seat/join',
      'seat/play',
      'seat/practise',
      'hall',
      'hall/app',
      'hall/preflight',
      'projector',
      'desk',
      'desk/agreement',
      'replay',
    ],
  ]),
  'client/feed': client(['feed/link'], '@colyseus/sdk'),
  'client/feed/link': client([], '@colyseus/sdk'),
  'client/stage': client(['lib/land'], 'phaser'),

  'client/lib/language': client([]),
  'client/lib/weave': client([]),
  'client/lib/land': client([]),
  'client/lib/door': client([]),
  'client/lib/browser': client(['feed'], 'tinykeys', '@noble/hashes/sha2.js'),
  'client/lib/parts': client(['feed', 'lib/language', 'lib/weave'], 'uqr'),
  'client/lib/table': client(['feed', 'lib/land', ...SAYS]),
  'client/lib/prose': client(['lib/language', 'lib/parts'], 'marked'),
  'client/lib/notes': client(['feed', ...SAYS]),
  'client/lib/charts': client(['lib/browser', ...TABLE], 'd3-scale', 'd3-shape'),

  /** The ground of a phone; the roof is `seat/play`, and `seat/join` stands before the house. */
  'client/seat': client(['feed', 'lib/browser', 'lib/land', 'stage', ...TABLE]),
  'client/seat/join': client(['feed', ...TABLE]),
  'client/seat/lobby': seat(),
  'client/seat/brief': seat('lib/prose'),
  'client/seat/preparation': seat('seat/brief'),
  'client/seat/offer-builder': seat(),
  'client/seat/talk': seat(),
  'client/seat/table': seat(),
  'client/seat/vote': seat('seat/preparation', 'seat/talk'),
  'client/seat/handover': seat('lib/prose'),
  'client/seat/scorecard': seat('seat/preparation', 'seat/talk'),
  'client/seat/play': seat(
    ...['seat/lobby', 'seat/brief', 'seat/preparation', 'seat/table', 'seat/offer-builder', 'seat/talk'],
    ...['seat/vote', 'seat/handover', 'seat/scorecard'],
  ),
  /** Another roof: the same screens, fed by a table in the phone itself. */
  'client/seat/practise': seat('lib/land', 'seat/play'),

  /** The ground of the facilitator's page; its roof is `hall/app`, and that of a session's board `hall/board`. */
  'client/hall': client(['feed', 'lib/browser', ...TABLE]),
  'client/hall/case': hall('lib/prose'),
  'client/hall/keys': hall(),
  'client/hall/look': hall('hall/case', 'hall/keys', 'hall/paper'),
  'client/hall/people': hall(),
  'client/hall/lead': hall('hall/case', 'hall/keys', 'hall/people', 'lib/charts'),
  'client/hall/orders': hall(),
  'client/hall/paper': hall('lib/prose'),
  'client/hall/opening': hall('hall/case'),
  'client/hall/seating': hall(),
  'client/hall/preflight': hall(),
  'client/hall/pulse': hall(),
  'client/hall/sessions': hall('hall/case', 'hall/keys', 'hall/opening', 'hall/preflight'),
  'client/hall/board': hall(
    'hall/case',
    'hall/keys',
    'hall/lead',
    'hall/look',
    'hall/people',
    'hall/pulse',
    'hall/orders',
    'hall/opening',
    'hall/paper',
    'hall/seating',
  ),
  'client/hall/app': hall('hall/board', 'hall/sessions'),

  'client/projector': client(
    ['feed', 'stage', 'lib/browser', 'lib/charts', 'lib/land', ...TABLE],
    'd3-scale',
    'd3-shape',
  ),
  'client/desk': client(['feed', 'lib/browser', 'lib/charts', 'lib/notes', ...TABLE], 'd3-scale'),
  'client/desk/agreement': client(['desk', 'lib/browser', 'lib/language', 'lib/parts', 'lib/prose']),
  'client/replay/record': client(['feed', 'lib/browser', 'lib/table']),
  'client/replay/what-if': client(['feed', 'lib/browser', 'lib/charts', ...TABLE]),
  /** Through a party's eyes a record is drawn with the ground of a phone. */
  'client/replay': client([
    ...['feed', 'lib/browser', 'lib/charts', ...TABLE],
    ...['lib/notes', 'replay/record', 'replay/what-if', 'seat'],
  ]),
};
