import type { DatabaseSync } from 'node:sqlite';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { type BeatRow, prepareBeatRow } from './beat-row.ts';
import { type CredentialRows, prepareCredentialRows } from './credential-rows.ts';
import { prepareDeletedLogs } from './deleted-logs.ts';
import { requestErase } from './erase-traces.ts';
import type { HeadKeeper } from './head-keeper.ts';
import { type LogRows, prepareLogRows } from './log-rows.ts';
import {
  type Answers,
  type BatchResult,
  isDeletion,
  isWrite,
  type Operation,
  type OperationOutcome,
  type StoreRefusal,
} from './messages.ts';

/** Does all operations in one transaction. Throws when the transaction failed; then none of them was done. */
export type BatchRunner = (operations: readonly Operation[]) => BatchResult;

/** Prepares the statements of an open database and gives back the function that runs batches on it. */
export function createBatchRunner(
  database: DatabaseSync,
  heads: HeadKeeper,
  deleted = prepareDeletedLogs(database),
): BatchRunner {
  const rows: Rows = {
    logs: prepareLogRows(database, deleted),
    credentials: prepareCredentialRows(database),
    beat: prepareBeatRow(database),
    heads,
    probe: () => database.exec(`INSERT INTO chores VALUES ('probe'); DELETE FROM chores WHERE name = 'probe'`),
  };
  return (operations) => {
    const startedAt = performance.now();
    const writes = operations.some(isWrite);
    const work = () => {
      if (operations.some(isDeletion)) requestErase(database);
      const outcomes = operations.map((operation) => perform(operation, rows));
      // Whatever could be in the way of the heads is in the way of the commit: after it they can be written.
      heads.makeRoom();
      return outcomes;
    };
    const undone = () => {
      rows.logs.forget();
      heads.forget();
    };
    const outcomes = inTransaction(database, writes, work, undone);
    heads.write();
    const commitMs = writes ? performance.now() - startedAt : undefined;
    const entries = operations.reduce((sum, operation, index) => sum + linesWritten(operation, outcomes[index]), 0);
    return { outcomes, commitMs, entries };
  };
}

interface Rows {
  readonly logs: LogRows;
  readonly credentials: CredentialRows;
  readonly beat: BeatRow;
  readonly heads: HeadKeeper;
  readonly probe: () => void;
}

function inTransaction<T>(database: DatabaseSync, writes: boolean, work: () => T, undone: () => void): T {
  database.exec(writes ? 'BEGIN IMMEDIATE' : 'BEGIN');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    undone();
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function perform(operation: Operation, rows: Rows): OperationOutcome {
  const { logs, credentials, beat, heads, probe } = rows;
  switch (operation.kind) {
    case 'create-log':
      return settle(createLog(operation, rows));
    case 'append':
      return settle(append(operation, rows));
    case 'read':
      return done(heads.readWith(operation.id, logs.read(operation.id)));
    case 'list':
      return done(heads.listWith(operation.logKind, logs.list(operation.logKind)));
    case 'delete-logs':
      logs.remove(operation.ids);
      for (const id of operation.ids) heads.noteRemoved(id);
      if (operation.credentials !== undefined) credentials.remove(operation.credentials);
      return done(undefined);
    case 'replace-logs':
      return settle(replaceLogs(operation, rows));
    case 'put-credential':
      return settle(credentials.put(operation.credential, operation.replacing));
    case 'get-credential':
      return done(credentials.get(operation.hash));
    case 'revoke-credentials':
      return done(credentials.revoke(operation.filter, operation.at));
    case 'pass-credentials':
      return done(credentials.pass(operation.session, operation.from, operation.to, operation.at));
    case 'list-credentials':
      return done(credentials.list(operation.filter));
    case 'probe':
      return done(probe() as undefined);
    case 'beat':
      return done(beat.put(operation.at) as undefined);
    case 'last-beat':
      return done(beat.get());
    default:
      return assertNever(operation);
  }
}

function done(value: Answers[Operation['kind']]): OperationOutcome {
  return { kind: 'done', value };
}

function settle(refusal: StoreRefusal | undefined): OperationOutcome {
  return refusal ? { kind: 'refused', refusal } : done(undefined);
}

/** A log and the credential that goes with it: both or neither. */
function createLog(
  { id, logKind, header, lines, credential }: Extract<Operation, { kind: 'create-log' }>,
  { logs, credentials, heads }: Rows,
): StoreRefusal | undefined {
  if (credential !== undefined && credentials.get(credential.hash)) return { kind: 'credential-exists' };
  const lost = heads.lostOf(id);
  if (lost > 0) return { kind: 'log-damaged', id, lost };
  const refusal = logs.create(id, logKind, header, lines);
  if (refusal !== undefined) return refusal;
  heads.noteCreated(id, logKind, header, lines);
  return credential && credentials.put(credential, true);
}

/** All are looked at before any is written: a refusal has nothing to undo. */
function replaceLogs(
  { logs }: Extract<Operation, { kind: 'replace-logs' }>,
  rows: Pick<Rows, 'logs' | 'heads'>,
): StoreRefusal | undefined {
  for (const { id } of logs) {
    const lost = rows.heads.lostOf(id);
    if (lost > 0) return { kind: 'log-damaged', id, lost };
  }
  rows.logs.remove(logs.map(({ id }) => id));
  for (const { id, kind, header, lines } of logs) {
    rows.logs.create(id, kind, header, lines);
    rows.heads.noteCreated(id, kind, header, lines);
  }
  return undefined;
}

function append(
  { id, expectedCount, lines }: Extract<Operation, { kind: 'append' }>,
  { logs, heads }: Rows,
): StoreRefusal | undefined {
  const lost = heads.lostOf(id);
  if (lost > 0) return { kind: 'log-damaged', id, lost };
  const refusal = logs.append(id, expectedCount, lines);
  if (refusal === undefined) heads.noteAppended(id, lines);
  return refusal;
}

function linesWritten(operation: Operation, outcome: OperationOutcome | undefined): number {
  if (outcome?.kind !== 'done') return 0;
  if (operation.kind === 'replace-logs') return operation.logs.reduce((sum, { lines }) => sum + lines.length, 0);
  return operation.kind === 'append' || operation.kind === 'create-log' ? operation.lines.length : 0;
}
