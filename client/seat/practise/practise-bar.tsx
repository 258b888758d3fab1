import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PartyCommand } from '../../../shared/negotiation/commands.ts';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { Group } from '../../lib/parts/group.tsx';
import { announce } from '../../lib/parts/live-region.tsx';
import { Strip } from '../../lib/parts/strip.tsx';
import { minutesAndSeconds } from '../../lib/table/clock.ts';
import { Icon, type IconName } from '../../lib/weave/icon.tsx';
import { HintDialog } from './hint-dialog.tsx';
import type { PractiseHost } from './practise-host.ts';
import { practiseText } from './words.ts';
import './practise.css';

type HostProps = { readonly host: PractiseHost };

/** What a real table has not: its clock in the own hand, and the way back. */
export function PractiseBar({ host }: HostProps): JSX.Element | null {
  const t = practiseText();
  const isGoingBack = useSignal(false);
  const isHinting = useSignal(false);
  const speed = host.speed.value;
  useEffect(() => {
    if (speed === 'paused') announce(t.paused);
    if (speed === 'hurried') announce(t.hurried);
  }, [speed]);
  if (host.run.value.table.stage.kind === 'closed') return null;
  const isPaused = speed === 'paused';
  return (
    <>
      <Group class="practise-bar" label={t.bar}>
        <BarButton
          icon={isPaused ? 'play' : 'pause'}
          label={isPaused ? t.goOn : t.pause}
          onClick={() => host.turn(isPaused ? 'plain' : 'paused')}
        />
        <BarButton
          icon="toLast"
          label={t.hurry}
          isPressed={speed === 'hurried'}
          onClick={() => host.turn(speed === 'hurried' ? 'plain' : 'hurried')}
        />
        <BarButton icon="brief" label={t.hint} opens onClick={() => (isHinting.value = true)} />
        <BarButton
          icon="undo"
          label={t.back}
          opens
          onClick={() => {
            isGoingBack.value = true;
          }}
        />
      </Group>
      {isPaused ? <Strip tone="signal">{t.paused}</Strip> : null}
      {isHinting.value ? <HintDialog onClose={() => (isHinting.value = false)} /> : null}
      {isGoingBack.value ? <BackDialog host={host} onClose={() => (isGoingBack.value = false)} /> : null}
    </>
  );
}

type BarButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly isPressed?: boolean | undefined;
  /** Opens a dialog. */
  readonly opens?: boolean | undefined;
  readonly onClick: () => void;
};

function BarButton({ icon, label, isPressed, opens, onClick }: BarButtonProps): JSX.Element {
  return (
    <button type="button" aria-pressed={isPressed} aria-haspopup={opens ? 'dialog' : undefined} onClick={onClick}>
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  );
}

/** So many of the own steps at most are listed, the last first. */
const MOST_STEPS = 12;

/** The own steps, the last first: one is chosen, and everything is as it was before it. */
export function BackDialog({ host, onClose }: HostProps & { readonly onClose: () => void }): JSX.Element {
  const t = practiseText();
  const run = host.run.value;
  const steps = run.ownEntries.toReversed().slice(0, MOST_STEPS);
  const takeBack = (n: number) => {
    onClose();
    host.takeBack(n);
  };
  return (
    <Dialog title={t.backTitle} onClose={onClose}>
      <div class="dialog-body practise-steps">
        <p class="sm">{steps.length === 0 ? t.backNone : t.backLead}</p>
        {steps.map(({ n, at, command }) => (
          <button key={n} type="button" class="btn wide" onClick={() => takeBack(n)}>
            {t.before(actWord(command.type as PartyCommand['type']), minutesAndSeconds(at - run.setup.startedAt))}
          </button>
        ))}
      </div>
      <CloseFoot onClose={onClose} />
    </Dialog>
  );
}

function actWord(type: PartyCommand['type']): string {
  const t = practiseText().acts;
  switch (type) {
    case 'DeclareReady':
      return t.ready;
    case 'MakeOffer':
      return t.offer;
    case 'AcceptOffer':
      return t.accept;
    case 'RejectOffer':
      return t.reject;
    case 'WithdrawOffer':
      return t.withdraw;
    case 'Say':
    case 'SayAct':
      return t.talk;
    case 'WalkAway':
      return t.leave;
    default:
      return t.other;
  }
}
