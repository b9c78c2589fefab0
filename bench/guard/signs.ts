// CPU of 600 signs, drawn and written, beside pdf-lib, which draws the same, each in a process that has just started; and how many
// bytes ours are.
import { createContenders, type Contender } from '../signs/contenders.ts';
import type { Sides } from './budget.ts';

const SIGNS = 600;

/** Who draws them. pdf-lib is installed where it is not there yet. */
export async function createSigners(folder: string): Promise<readonly Contender[]> {
  const signers = await createContenders(['ours', 'pdf-lib'], folder);
  if (signers.length !== 2) throw new Error('There is no sign generator, or nothing beside it.');
  return signers;
}

/** One round; in the other order every second time. */
export async function signsCpu(
  signers: readonly Contender[],
  round: number,
): Promise<Sides & { readonly bytes: number }> {
  const figures = new Map<string, { readonly cpuMs: number; readonly bytes: number }>();
  for (const { name, make } of round % 2 === 0 ? signers : signers.toReversed())
    figures.set(name, (await make(SIGNS)).figures);
  const [ours, beside] = [figures.get('ours'), figures.get('pdf-lib')];
  if (!ours || !beside) throw new Error('Signs were not made.');
  return { ours: ours.cpuMs, beside: beside.cpuMs, bytes: ours.bytes };
}
