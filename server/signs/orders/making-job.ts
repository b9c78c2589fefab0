// What the sign generator is told of an order: the list as it was ordered, how often each sign, and how all of it is made.
import type { Grant } from '../../access/grants/grant.ts';
import { change } from '../../access/journal/change.ts';
import { asMember } from '../../foundation/database/tenant.ts';
import { municipalityLoader } from '../../municipality/municipalities/loaders.ts';
import type { Context } from '../../api/context.ts';
import type { Log } from '../../foundation/log.ts';
import { ticketOf } from './ticket.ts';
import type { Made } from './making-files.ts';
import type { MakingJob } from './making.ts';
import type { Offered } from './shop-steps.ts';
import { getShopList, keepManifest, type ShopOrder } from './store-shop.ts';
import { thing } from './journal-fields.ts';

type Wanted = Exclude<Offered, 'NOTHING'>;
type View = Grant<'orders.view'>;

/** The name of what is made of an order. */
export function makingName(
  { municipalityId, id }: Pick<ShopOrder, 'municipalityId' | 'id'>,
  what: Wanted,
): string {
  return `${municipalityId} ${id} ${what}`;
}

/** The making of the run, or of the test sheet. Of the run the hash of its list is kept when it is made first. */
export function makingJob(context: Context, log: Log, view: View, order: ShopOrder, what: Wanted): MakingJob {
  const { format, design, press, isTactile, material } = order;
  const { prisma } = context.database.member;
  return {
    name: makingName(order, what),
    args:
      order.posters.length > 0
        ? ['posters', '--format', format]
        : [
            '--format',
            format,
            '--design',
            design,
            '--press',
            press,
            ...(isTactile ? ['--tactile'] : []),
            // With its sign in front: a material that begins with a dash is no option.
            ...(material === null ? [] : [`--material=${material}`]),
            ...(what === 'TEST_SHEET' ? ['--test-sheet'] : []),
          ],
    list: async () => {
      const { content, quantities } = await asMember(prisma, order.municipalityId, (tx) =>
        getShopList(tx, view),
      );
      const municipality = await context.loaders(municipalityLoader).load(order.municipalityId);
      const list = order.posters.length > 0 ? postersOf(content, order) : withQuantities(content, quantities);
      return { ...list, order: ticketOf(order, municipality) };
    },
    onMade: (made) => (what === 'RUN' ? remember(context, log, view, order, made) : Promise.resolve()),
  };
}

/** The list with how often each sign is printed, as the generator's schema has it. */
function withQuantities(content: unknown, quantities: ReadonlyMap<string, number>): object {
  const { municipality, signs } = content as {
    readonly municipality: unknown;
    readonly signs: readonly { readonly code: string }[];
  };
  const quantityOf = (code: string) => quantities.get(code.replaceAll(/\s/g, ''));
  return { municipality, signs: signs.map((sign) => ({ ...sign, quantity: quantityOf(sign.code) ?? null })) };
}

/** The list of the posters, as the generator reads a job of them. */
function postersOf(content: unknown, { posters: ordered, material }: ShopOrder): object {
  const { municipality, posters } = content as {
    readonly municipality: unknown;
    readonly posters: readonly unknown[];
  };
  const wanted = posters.map((poster, at) => ({ poster, quantity: ordered[at]?.quantity }));
  return { municipality, material, posters: wanted };
}

/** Keeps the hash of the first making; one that differs from it is told in the log, and on the page. */
async function remember(
  context: Context,
  log: Log,
  view: View,
  order: ShopOrder,
  { manifestSha256 }: Made,
): Promise<void> {
  const kept = await change(context, view, async (tx) => {
    const { present, isNew } = await keepManifest(tx, view, manifestSha256);
    const told = {
      ...thing(order),
      before: { manifestSha256: null },
      after: { manifestSha256 },
    };
    return { outcome: present, audit: isNew ? told : null };
  });
  if (kept !== manifestSha256) log.note('signsDiffer', { order: String(order.id) });
}
