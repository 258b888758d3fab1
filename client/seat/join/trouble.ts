import type { DoorRefusal } from '../../../shared/wire/protocol.ts';
import { commonText } from '../../lib/language/common.ts';
import { doorText } from '../../lib/language/door-refusals.ts';
import { type CodeFault, type NameFault, type RejoinFault, spokenCode } from '../../lib/table/join-form.ts';
import { joinText } from './words.ts';

/** Where a trouble is shown: at its field, or above the button. */
export type JoinField = 'code' | 'name' | 'digits' | 'rejoin' | 'form';

/** What is in the way of joining. */
export interface JoinTrouble {
  readonly kind: CodeFault | NameFault | RejoinFault | DoorRefusal | 'unreachable' | 'not-loaded';
  /** The code that was asked for. */
  readonly code?: string;
}

/** The field that a refusal is about. */
export function fieldOfRefusal(code: DoorRefusal | 'unreachable'): JoinField {
  switch (code) {
    case 'code-unknown':
    case 'code-renewed':
    case 'session-closed':
      return 'code';
    case 'name-empty':
    case 'name-too-long':
      return 'name';
    case 'digits-needed':
      return 'digits';
    case 'rejoin-code-unknown':
      return 'rejoin';
    default:
      return 'form';
  }
}

/** A trouble as a sentence: the fact, then what can be done. */
export function troubleText({ kind, code = '' }: JoinTrouble): string {
  const text = joinText();
  switch (kind) {
    case 'code-missing':
      return text.codeMissing;
    case 'code-look-alike':
      return text.codeLookAlike(spokenCode(code.replace(/\s/g, '')));
    case 'code-malformed':
      return text.codeMalformed;
    case 'code-unknown':
      return text.codeUnknown(code);
    case 'code-renewed':
      return text.codeRenewed(code);
    case 'session-closed':
      return text.sessionClosed;
    case 'name-missing':
    case 'name-empty':
      return commonText().nameMissing;
    case 'name-too-long':
      return commonText().nameTooLong;
    case 'rejoin-missing':
      return text.rejoinMissing;
    case 'unreachable':
      return typeof navigator !== 'undefined' && navigator.onLine === false ? text.offline : text.unreachable;
    case 'not-loaded':
      return text.notLoaded;
    case 'server-too-old':
      return text.serverTooOld;
    default:
      return doorText(kind);
  }
}
