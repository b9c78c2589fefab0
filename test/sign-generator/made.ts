// Jobs made by the generator for one test.
import { join } from 'node:path';
import { A5 } from '../../sign-generator/formats.ts';
import type { Order } from '../../sign-generator/job/order.ts';
import { makeSigns } from '../../sign-generator/main.ts';
import { PRESSES } from '../../sign-generator/press/presses.ts';
import type { PressRules } from '../../sign-generator/press/presses.ts';
import type { Municipality, Sign } from '../../sign-generator/sign.ts';
import { sampleList } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

export interface Differing extends Partial<Omit<Order, 'list' | 'rules' | 'out'>> {
  readonly rules?: Partial<PressRules>;
  readonly city?: Partial<Municipality>;
}

/** Returns an order of classic A5 signs for any shop, or what differs from it. */
export function orderOf(
  signs: readonly Sign[],
  out: string,
  { rules, city, ...differing }: Differing = {},
): Order {
  return {
    list: sampleList(signs, city),
    out,
    formats: [A5],
    design: 'classic',
    rules: { ...PRESSES.universal, ...rules },
    profile: undefined,
    cutName: 'CutContour',
    volume: 500,
    quantity: 1,
    material: 'paper',
    isTest: false,
    ...differing,
  };
}

/** Makes a job for the running test and returns its folder. */
export async function makeJob(signs: readonly Sign[], differing: Differing = {}): Promise<string> {
  const out = await temporaryFolder();
  await makeSigns(orderOf(signs, out, differing));
  return out;
}

/** The file of a job of A5 signs that fit one volume. */
export const A5_FILE = 'signs-a5-001.pdf';

/** Makes A5 signs for the running test and returns the path of their PDF. */
export async function makePdf(signs: readonly Sign[], differing: Differing = {}): Promise<string> {
  return join(await makeJob(signs, differing), A5_FILE);
}
