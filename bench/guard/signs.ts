// CPU of 600 signs, drawn and written, beside the fixed piece of work; and how many bytes they are.
import { setImmediate } from 'node:timers/promises';
import { createContenders } from '../signs/contenders.ts';
import type { Sides } from './budget.ts';
import { beginWork } from './work.ts';

const SIGNS = 600;

/** One round. */
export async function signsCpu(folder: string): Promise<Sides & { readonly bytes: number }> {
  const [ours] = await createContenders(['ours'], folder);
  if (ours === undefined) throw new Error('There is no sign generator.');
  const work = beginWork();
  let isMade = false;
  const making = ours.make(SIGNS).finally(() => {
    isMade = true;
  });
  const working = async (): Promise<void> => {
    for (; !isMade; await setImmediate()) work.part();
  };
  const [{ figures }] = await Promise.all([making, working()]);
  return { ours: figures.cpuMs, beside: work.ms(), bytes: figures.bytes };
}
