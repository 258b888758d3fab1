import { assertNever } from '../../../shared/kernel/assert-never.ts';
import {
  CredentialExistsError,
  LogDamagedError,
  LogExistsError,
  UnknownLogError,
  WrongCountError,
} from '../store-errors.ts';
import type { StoreRefusal } from './messages.ts';

/** The error that a caller of the store gets for a refusal (classes do not survive the way between threads). */
export function toStoreError(refusal: StoreRefusal): Error {
  switch (refusal.kind) {
    case 'log-exists':
      return new LogExistsError(refusal.id);
    case 'unknown-log':
      return new UnknownLogError(refusal.id);
    case 'wrong-count':
      return new WrongCountError(refusal.id, refusal.expected, refusal.actual);
    case 'log-damaged':
      return new LogDamagedError(refusal.id, refusal.lost);
    case 'credential-exists':
      return new CredentialExistsError();
    default:
      return assertNever(refusal);
  }
}
