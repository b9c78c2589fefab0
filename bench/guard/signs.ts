// CPU of 600 signs, drawn and written, beside the fixed piece of work; and how many bytes they are.
import { createContenders } from '../signs/contenders.ts';
import type { Sides } from './budget.ts';
import { workMs } from './work.ts';

const SIGNS = 600;

/** One round. */
export async function signsCpu(folder: string): Promise<Sides & { readonly bytes: number }> {
  const [ours] = await createContenders(['ours'], folder);
  if (ours === undefined) throw new Error('There is no sign generator.');
  const { figures } = await ours.make(SIGNS);
  return { ours: figures.cpuMs, beside: workMs(), bytes: figures.bytes };
}
