// Of many webhooks at once: how many of their deliveries wait, and were given up.
import { asGranted } from '../../access/grants/as-granted.ts';
import { groupBy, loader, perRequest, type Key } from '../../api/loaders.ts';
import { countDeliveries, type StateCount } from './store-deliveries.ts';

export const countsLoader = perRequest((context) =>
  loader(
    async (_ids, { municipalityId }: Key) => {
      const read = context.grant('webhooks.read', municipalityId);
      const counts = await asGranted(context, read, (tx) => countDeliveries(tx, read));
      return groupBy<StateCount, bigint>(counts, ({ webhookId }) => webhookId);
    },
    (): StateCount[] => [],
  ),
);
