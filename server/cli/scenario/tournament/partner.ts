import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SparringPartner } from '../../../../shared/bots/sparring/partner.ts';
import type { TournamentWords } from './tournament-words.ts';

/** Why a file gives no strategy. */
export interface NoPartner {
  readonly file: string;
  readonly fault: 'missing' | 'broken' | 'no-export';
  readonly detail?: string;
}

/** A strategy did not do what a bot does; the message says what. */
export class PartnerFault extends Error {
  override readonly name = 'PartnerFault';
}

/** Reads the strategy that a file exports as `partner`: its name and what makes a bot of it. */
export async function readPartner(file: string): Promise<{ readonly partner: SparringPartner } | NoPartner> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return { file, fault: 'missing' };
  try {
    const { partner } = (await import(pathToFileURL(resolve(file)).href)) as { readonly partner?: unknown };
    return isPartner(partner) ? { partner: guarded(partner) } : { file, fault: 'no-export' };
  } catch (error) {
    return { file, fault: 'broken', detail: messageOf(error) };
  }
}

/** Says it in the words of a language. */
export function whyNoPartner({ file, fault, detail = '' }: NoPartner, words: TournamentWords): string {
  return { missing: words.partnerMissing, broken: words.partnerBroken, 'no-export': words.partnerNoExport }[fault](
    file,
    detail,
  );
}

function isPartner(value: unknown): value is SparringPartner {
  if (typeof value !== 'object' || value === null) return false;
  const { name, create } = value as Readonly<Record<string, unknown>>;
  return typeof name === 'string' && name !== '' && typeof create === 'function';
}

/** The same strategy; what it throws, and a step that is none, is told as its fault. */
function guarded({ name, create }: SparringPartner): SparringPartner {
  return {
    name,
    create: (options) => {
      const bot = attempt(() => create(options));
      return {
        step: (sight) => {
          const step = attempt(() => bot.step(sight));
          const isStep = Array.isArray(step?.commands) && typeof step.wakeAt === 'number' && !Number.isNaN(step.wakeAt);
          if (!isStep) throw new PartnerFault('step() → { commands, wakeAt }');
          return step;
        },
      };
    },
  };
}

function attempt<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new PartnerFault(messageOf(error));
  }
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
