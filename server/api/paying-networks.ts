// The networks that pay for what a citizen asks: that of the address, and the wider ones around it.
import { around } from '../foundation/networks.ts';
import type { Payer } from './minute-budget.ts';
import type { Context } from './context.ts';

/** Who asks, from where, and when. */
export type Paying = Pick<Context, 'viewer' | 'address' | 'traffic' | 'now'>;

/** The payers of a citizen's network, where one network may spend so much in a minute; null: whoever asks does not pay. */
export function networkPayers({ viewer, address, traffic }: Paying, minute: number): readonly Payer[] | null {
  if (viewer.kind !== 'citizen' && viewer.kind !== 'tablet') return null;
  const from = address();
  const perMinute = traffic.times * minute;
  if (from === null) return [{ who: 'network', perMinute }];
  return around(from).map(({ network, share }) => ({
    who: `network ${network.join('.')}`,
    perMinute: share * perMinute,
  }));
}
