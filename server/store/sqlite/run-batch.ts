import type { DatabaseSync } from 'node:sqlite';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { type BeatRow, prepareBeatRow } from './beat-row.ts';
import { type CredentialRows, prepareCredentialRows } from './credential-rows.ts';
import { eraseTraces, requestErase } from './erase-traces.ts';
import { type LogRows, prepareLogRows } from './log-rows.ts';
import type { Answers, BatchResult, Operation, Outcome, StoreRefusal } from './messages.ts';

/** Does all operations in one transaction. Throws when the transaction failed; then none of them was done. */
export type BatchRunner = (operations: readonly Operation[]) => BatchResult;

/** Prepares the statements of an open database and gives back the function that runs batches on it. */
export function createBatchRunner(database: DatabaseSync): BatchRunner {
  const logs = prepareLogRows(database);
  const credentials = prepareCredentialRows(database);
  const beat = prepareBeatRow(database);
  return (operations) => {
    const startedAt = performance.now();
    const writes = operations.some(isWrite);
    const erases = operations.some(isErase);
    const work = () => {
      if (erases) requestErase(database);
      return operations.map((operation) => perform(operation, logs, credentials, beat));
    };
    const outcomes = inTransaction(database, writes, work, () => logs.forget());
    const commitMs = writes ? performance.now() - startedAt : undefined;
    const entries = operations.reduce((sum, operation, index) => sum + linesWritten(operation, outcomes[index]), 0);
    const refusal = erases ? tryToErase(database) : undefined;
    if (!refusal) return { outcomes, commitMs, entries };
    // The transaction stands; only those who asked for a deletion must hear that traces are left.
    const corrected = outcomes.map((outcome, index) => {
      const operation = operations[index];
      return operation && isErase(operation) ? ({ kind: 'refused', refusal } as const) : outcome;
    });
    return { outcomes: corrected, commitMs, entries };
  };
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

function perform(operation: Operation, logs: LogRows, credentials: CredentialRows, beat: BeatRow): Outcome {
  switch (operation.kind) {
    case 'create-log':
      return settle(logs.create(operation.id, operation.logKind, operation.header, operation.lines));
    case 'append':
      return settle(logs.append(operation.id, operation.expectedCount, operation.lines));
    case 'read':
      return done(logs.read(operation.id));
    case 'list':
      return done(logs.list(operation.logKind));
    case 'delete-logs':
      return done(logs.remove(operation.ids) as undefined);
    case 'put-credential':
      return settle(credentials.put(operation.credential, operation.replacing));
    case 'get-credential':
      return done(credentials.get(operation.hash));
    case 'revoke-credentials':
      return done(credentials.revoke(operation.filter, operation.at));
    case 'list-credentials':
      return done(credentials.list(operation.filter));
    case 'delete-credentials':
      return done(credentials.remove(operation.filter));
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

function isWrite(operation: Operation): boolean {
  return !['read', 'list', 'get-credential', 'list-credentials', 'last-beat'].includes(operation.kind);
}

function isErase(operation: Operation): boolean {
  return operation.kind === 'delete-logs' || operation.kind === 'delete-credentials';
}

function linesWritten(operation: Operation, outcome: Outcome | undefined): number {
  const carriesLines = operation.kind === 'append' || operation.kind === 'create-log';
  return carriesLines && outcome?.kind === 'done' ? operation.lines.length : 0;
}

function tryToErase(database: DatabaseSync): StoreRefusal | undefined {
  try {
    eraseTraces(database);
    return undefined;
  } catch (error) {
    return { kind: 'not-erased', detail: error instanceof Error ? error.message : String(error) };
  }
}
