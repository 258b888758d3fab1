import type { JSX } from 'preact';
import { useBoard } from '../board-view.ts';
import { CaseDialog } from '../case/case-dialog.tsx';
import { LookDialog } from '../look/look-dialog.tsx';
import { RoundOpening } from '../opening/round-opening.tsx';
import { AnnounceDialog } from '../orders/announce-dialog.tsx';
import { ConfirmingDialog } from '../orders/confirming-dialog.tsx';
import { DeleteDialog } from '../orders/delete-dialog.tsx';
import { ExtendDialog } from '../orders/extend-dialog.tsx';
import { InjectDialog } from '../orders/inject-dialog.tsx';
import { NudgeDialog } from '../orders/nudge-dialog.tsx';
import { PartyDialog } from '../orders/party-dialog.tsx';
import { ResultsDialog } from '../orders/results-dialog.tsx';
import { StepDialog } from '../orders/step-dialog.tsx';
import { TimerDialog } from '../orders/timer-dialog.tsx';
import { WordsDialog } from '../orders/words-dialog.tsx';
import { EnterPaperDialog } from '../paper/enter-dialog.tsx';
import { PrintPaperDialog } from '../paper/print-dialog.tsx';
import { CrowdDialog } from '../people/crowd-dialog.tsx';
import { JoinDialog } from '../people/join-dialog.tsx';
import { PersonDialog } from '../people/person-dialog.tsx';
import { WaitingDialog } from '../people/waiting-dialog.tsx';
import { WhoDialog } from '../people/who-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { MenuDialog } from './menu-dialog.tsx';
import { ProjectorDialog } from './projector-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

/** The one dialog on top, if any. A table or a person that is gone closes its dialog. */
export function HallDialogs(): JSX.Element | null {
  const { state, board } = useBoard();
  const open = state.dialogs.top.value;
  if (open === undefined) return null;
  switch (open.kind) {
    case 'menu':
      return <MenuDialog key="menu" />;
    case 'shortcuts':
      return <ShortcutsDialog key="shortcuts" />;
    case 'join':
      return <JoinDialog key="join" />;
    case 'case':
      return <CaseDialog key="case" />;
    case 'words':
      return <WordsDialog key="words" />;
    case 'waiting':
      return <WaitingDialog key="waiting" />;
    case 'projector':
      return <ProjectorDialog key="projector" />;
    case 'keys':
      return <KeysDialog key="keys" />;
    case 'results':
      return <ResultsDialog key="results" />;
    case 'round':
      return <RoundOpening key="round" />;
    case 'party':
      return <PartyDialog key="party" />;
    case 'timer':
      return <TimerDialog key="timer" />;
    case 'announce':
      return <AnnounceDialog key="announce" tables={open.tables} />;
    case 'extend':
      return <ExtendDialog key="extend" tables={open.tables} />;
    case 'inject':
      return <InjectDialog key="inject" tables={open.tables} first={open.first} />;
    case 'nudge':
      return <NudgeDialog key="nudge" table={open.table} party={open.party} phrase={open.phrase} />;
    case 'look': {
      const line = board.lines.find(({ table }) => table === open.table);
      return line === undefined ? null : <LookDialog key={`look-${open.table}`} line={line} part={open.part} />;
    }
    case 'person': {
      const person = board.state.people[open.person];
      return person === undefined ? null : <PersonDialog key={person.id} person={person} />;
    }
    case 'who': {
      const person = board.state.people[open.person];
      const waits = person !== undefined && person.seat === undefined;
      return waits ? <WhoDialog key={`who-${person.id}`} person={person} /> : null;
    }
    case 'paper':
      return <EnterPaperDialog key={`paper-${open.table}`} table={open.table} />;
    case 'print-paper':
      return <PrintPaperDialog key={`print-paper-${open.table}`} table={open.table} />;
    case 'crowd':
      return <CrowdDialog key={`crowd-${open.crowd}`} crowd={open.crowd} />;
    case 'delete':
      return <DeleteDialog key="delete" />;
    case 'step':
      return <StepDialog key="step" named={open.named} />;
    case 'remove':
    case 'reveal':
    case 'renew-code':
      return <ConfirmingDialog key={open.kind} asked={open} />;
  }
}
