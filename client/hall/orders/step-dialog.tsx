import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { isUnattended } from '../../../shared/session/announcements.ts';
import type { AnnouncedOrder } from '../../../shared/session/commands.ts';
import { announcedText } from '../../lib/language/announced.ts';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { DialogForm } from '../../lib/parts/dialog-form.tsx';
import { Field } from '../../lib/parts/field.tsx';
import { useBoard } from '../board-view.ts';
import { isRunning } from '../hall-board.ts';
import {
  type Announceable,
  type Consequences,
  cautionOf,
  consequencesOf,
  type NamedOrder,
  stillMeant,
} from '../named-orders.ts';
import { useMoot } from './moot.ts';

/**
 * Asks once before what cannot be taken back, with how many tables it will do what to. What it means was fixed when it was
 * opened: tables that have moved on since fall out of it, and when none is left it closes.
 */
export function StepDialog({ named }: { readonly named: NamedOrder<AnnouncedOrder> }): JSX.Element {
  const { state, board } = useBoard();
  const text = announcedText();
  const typed = useSignal('');
  const isWrong = useSignal(false);
  const { kind } = named.order;
  const lines = stillMeant(named, board.lines);
  const tables = lines.map(({ table }) => table);
  const { stage, announcements = [] } = board.state;
  const isTaken = announcements.some(({ order }) => kind === 'close-session' || order.kind === 'close-session');
  useMoot(stage === 'closed' || isTaken || (kind !== 'close-session' && lines.length === 0));
  const effects = consequencesOf(kind, lines, board.state.scenario);
  const ended = effects.withoutAgreement + effects.voting;
  const caution = cautionOf(effects, board.lines.filter(isRunning).length);
  const confirm = text.confirm[kind](lines.length);
  const act = () => {
    isWrong.value = caution === 'typed' && typed.value.trim() !== String(ended);
    if (isWrong.value) return document.getElementById('step-number')?.focus();
    state.dialogs.back();
    state.announce({ tables, order: named.order });
  };
  return (
    <Dialog title={text.ask[kind](lines.length)} onClose={() => state.dialogs.back()}>
      <DialogForm
        submit={confirm}
        onSubmit={act}
        onCancel={() => state.dialogs.back()}
        trouble={state.trouble.value}
        cancel={caution === 'plain' ? undefined : text.keep}
        lead={caution !== 'plain' ? 'cancel' : effects.nobodyConnected === 0 ? 'submit' : 'neither'}
        isCancelFirst={caution === 'careful'}
      >
        <Effects effects={effects} kind={kind} />
        <p>{isUnattended(board.state, tables, named.order) ? text.atOnce : text.ahead}</p>
        {caution === 'typed' ? (
          <Field
            id="step-number"
            label={text.typeNumber(ended)}
            fault={isWrong.value ? text.typeWrong(ended) : undefined}
            input={{
              autoComplete: 'off',
              inputMode: 'numeric',
              value: typed.value,
              onInput: (event) => {
                typed.value = event.currentTarget.value;
              },
            }}
          />
        ) : null}
      </DialogForm>
    </Dialog>
  );
}

type EffectsProps = { readonly effects: Consequences; readonly kind: Announceable };

function Effects({ effects, kind }: EffectsProps): JSX.Element {
  const text = announcedText().effects;
  const votes = kind === 'end-phase' ? text.votesCounted : text.votesLost;
  const sentences = [
    effects.withoutAgreement > 0 ? text.withoutAgreement(effects.withoutAgreement) : '',
    effects.voting > 0 ? votes(effects.voting) : '',
    effects.goOn > 0 ? text.goOn(effects.goOn) : '',
    effects.nobodyConnected > 0 ? text.nobodyConnected(effects.nobodyConnected) : '',
    kind === 'close-session' ? text.sessionEnds : '',
  ].filter(Boolean);
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence}>
          <b>{sentence}</b>
        </p>
      ))}
    </>
  );
}
