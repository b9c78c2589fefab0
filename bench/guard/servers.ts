// Both servers of the guard, just started and warm.
import type { Contender } from '../votes/contender.ts';
import type { Product, RunningProduct } from '../votes/product.ts';
import { fetchAnew, type Addresses } from './pages.ts';
import { profiling } from './profile.ts';
import { warmUp, type Voters } from './votes.ts';

/** Before each page was made so often V8 still compiles. */
const WARM_PASSES = 8;

export interface Servers extends Voters {
  readonly product: RunningProduct;
  readonly stop: () => Promise<void>;
}

/** Starts both, ours so that it can be profiled; answers when votes and pages cost what they will. */
export async function startServers(
  ours: Product,
  theirs: Contender,
  folder: string,
  addresses: Addresses,
  seedOf: () => number,
): Promise<Servers> {
  const product = await ours.startWith(profiling(folder));
  const peer = await theirs.start();
  await warmUp({ product, peer }, seedOf);
  for (let pass = 0; pass < WARM_PASSES; pass += 1)
    for (const paths of Object.values(addresses)) await fetchAnew(product.url, paths);
  return {
    product,
    peer,
    stop: async () => {
      await Promise.all([product.stop(), peer.stop()]);
    },
  };
}
