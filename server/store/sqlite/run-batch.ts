import type { DatabaseSync } from 'node:sqlite';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { type BeatRow, prepareBeatRow } from './beat-row.ts';
import { type CredentialRows, prepareCredentialRows } from './credential-rows.ts';
import { prepareDeletedLogs } from './deleted-logs.ts';
import { requestErase } from './erase-traces.ts';
import { type LogRows, prepareLogRows } from './log-rows.ts';
import {
  type Answers,
  type BatchResult,
  isWrite,
  type Operation,
  type Outcome,
  type StoreRefusal,
} from './messages.ts';

/** Does all operations in one transaction. Throws when the transaction failed; then none of them was done. */
export type BatchRunner = (operations: readonly Operation[]) => BatchResult;

/** Prepares the statements of an open database and gives back the function that runs batches on it. */
export function createBatchRunner(database: DatabaseSync, deleted = prepareDeletedLogs(database)): BatchRunner {
  const rows: Rows = {
    logs: prepareLogRows(database, deleted),
    credentials: prepareCredentialRows(database),
    beat: prepareBeatRow(database),
    probe: () => database.exec(`INSERT INTO chores VALUES ('probe'); DELETE FROM chores WHERE name = 'probe'`),
  };
  return (operations) => {
    const startedAt = performance.now();
    const writes = operations.some(isWrite);
    const work = () => {
      if (operations.some(({ kind }) => kind === 'delete-logs')) requestErase(database);
      return operations.map((operation) => perform(operation, rows));
    };
    const outcomes = inTransaction(database, writes, work, () => rows.logs.forget());
    const commitMs = writes ? performance.now() - startedAt : undefined;
    const entries = operations.reduce((sum, operation, index) => sum + linesWritten(operation, outcomes[index]), 0);
    return { outcomes, commitMs, entries };
  };
}

interface Rows {
  readonly logs: LogRows;
  readonly credentials: CredentialRows;
  readonly beat: BeatRow;
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

function perform(operation: Operation, { logs, credentials, beat, probe }: Rows): Outcome {
  switch (operation.kind) {
    case 'create-log':
      return settle(createLog(operation, logs, credentials));
    case 'append':
      return settle(logs.append(operation.id, operation.expectedCount, operation.lines));
    case 'read':
      return done(logs.read(operation.id));
    case 'list':
      return done(logs.list(operation.logKind));
    case 'delete-logs':
      logs.remove(operation.ids);
      if (operation.credentials !== undefined) credentials.remove(operation.credentials);
      return done(undefined);
    case 'put-credential':
      return settle(credentials.put(operation.credential, operation.replacing));
    case 'get-credential':
      return done(credentials.get(operation.hash));
    case 'revoke-credentials':
      return done(credentials.revoke(operation.filter, operation.at));
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

function done(value: Answers[Operation['kind']]): Outcome {
  return { kind: 'done', value };
}

function settle(refusal: StoreRefusal | undefined): Outcome {
  return refusal ? { kind: 'refused', refusal } : done(undefined);
}

/** A log and the credential that goes with it: both or neither. */
function createLog(
  { id, logKind, header, lines, credential }: Extract<Operation, { kind: 'create-log' }>,
  logs: LogRows,
  credentials: CredentialRows,
): StoreRefusal | undefined {
  if (credential !== undefined && credentials.get(credential.hash)) return { kind: 'credential-exists' };
  const refusal = logs.create(id, logKind, header, lines);
  return refusal ?? (credential && credentials.put(credential, true));
}

function linesWritten(operation: Operation, outcome: Outcome | undefined): number {
  const carriesLines = operation.kind === 'append' || operation.kind === 'create-log';
  return carriesLines && outcome?.kind === 'done' ? operation.lines.length : 0;
}
