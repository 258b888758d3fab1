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
  'shared/scenario': shared(),
  'shared/scoring': shared('scenario'),
  'shared/analysis': shared(),
  'shared/negotiation': shared('scenario', 'scoring'),
  'shared/session': shared('scenario'),
  'shared/seating': shared('scenario', 'session'),
  'shared/visibility': shared('scenario', 'negotiation', 'session'),
  'shared/log': shared('scenario', 'negotiation', 'session', 'visibility'),
  // Only types of the case: what a viewer's part of it looks like on the way.
  'shared/wire': shared('scenario', 'negotiation', 'session', 'visibility'),
  'shared/bots': shared('scenario', 'scoring', 'analysis', 'negotiation', 'visibility', 'log'),
  'shared/debrief': shared('scenario', 'scoring', 'analysis', 'negotiation', 'log'),
  'shared/authoring': shared('scenario', 'scoring', 'analysis', 'bots'),
} as const;

const anyShared = Object.keys(SHARED);
const server = (folders: readonly string[], ...packages: string[]) =>
  row(
    [...anyShared, 'server', 'scenarios', 'package.json', ...folders.map((one) => `server/${one}`)],
    ['node:*', 'zod', 'nanoid', ...packages],
  );
const SERVER_FOLDERS = ['access', 'cli', 'hosting', 'http', 'projector', 'results', 'rooms', 'store'];

const client = (folders: readonly string[], ...packages: string[]) =>
  row(
    [...anyShared, ...folders.map((one) => `client/${one}`)],
    ['@preact/signals', '@preact/signals-core', 'preact', 'preact/hooks', 'nanoid', ...packages],
  );

/** The one table of who may import what; a folder that is not here may not exist. */
export const IMPORT_TABLE: Readonly<Record<string, ImportRow>> = {
  ...SHARED,
  /** Files at the top of the server: the composition root, configuration, reading cases, what is written of faults. */
  server: server(SERVER_FOLDERS, 'express', 'yaml'),
  'server/access': server(['hosting', 'projector', 'store']),
  'server/cli': server(SERVER_FOLDERS, 'yaml', 'express', 'vite'),
  'server/hosting': server(['access', 'store']),
  'server/http': server(['access', 'hosting', 'results', 'store'], 'express'),
  'server/projector': server(['hosting', 'results']),
  'server/results': server(['hosting', 'store']),
  'server/rooms': server(
    ['access', 'hosting', 'projector', 'store'],
    'express',
    '@colyseus/core',
    '@colyseus/schema',
    '@colyseus/ws-transport',
  ),
  'server/store': server([]),
  /** Files at the top of the client: its entries. */
  client: client(['feed', 'models', 'panels', 'stage', 'text']),
  'client/feed': client([], '@colyseus/sdk'),
  'client/models': client(['feed', 'text']),
  'client/panels': client(['feed', 'models', 'stage', 'text'], 'd3-scale', 'd3-shape', 'uqr'),
  'client/stage': client(['models', 'text'], 'phaser'),
  'client/text': client([]),
};
