// A member orders posters at a print shop: what each says today, as every citizen may read it, and the link that goes to the shop.
import { readPoster } from '../../../sign-generator/posters/poster.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { invalid } from '../../access/journal/outcomes.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { idOrNull } from '../../api/scalars.ts';
import { dayIn } from '../../foundation/days.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { addressFaults, draftFaults } from '../orders/draft.ts';
import { listUndrawable } from '../orders/drawable.ts';
import { CreateResult, keepOrder } from '../orders/keeping.ts';
import type { OrderedPoster } from '../orders/rules.ts';
import { CreateInput, posterDraft, posterFaults } from './draft.ts';
import { posterContent, type PosterContent } from './wish.ts';

type Wanted = (typeof CreateInput.$inferInput)['posters'][number];

/** What the poster says; refuses as posterContent. */
function contentOf(
  context: Context,
  manage: Grant<'locations.manage'>,
  municipality: Municipality,
  { kind, month, location, category }: Wanted,
): Promise<PosterContent> {
  const [place, service] = [location, category].map((id) => idOrNull(id)?.toString() ?? null);
  const wish = {
    municipality: municipality.slug,
    kind,
    month,
    location: place ?? null,
    category: service ?? null,
  };
  return posterContent(context, manage, municipality, wish);
}

/** As lists of orders tell it. */
function orderedOf(record: object, quantity: number): OrderedPoster {
  const { kind, month, about } = readPoster(record);
  return { kind, month, name: about.name.first, where: about.where?.first ?? null, quantity };
}

/** A poster takes about 12 ms of CPU time, which is 1,500: as much as three of them, so that eight stay within what one operation may cost. */
const COST = 4_000;

builder.mutationField('createPosterOrder', (t) =>
  cityMutation(t, {
    type: CreateResult,
    access: 'posters.order',
    args: { input: t.arg({ type: CreateInput, required: true, description: 'The order.' }) },
    complexity: { field: COST, multiplier: 1 },
    description:
      'Orders posters at a print shop, which gets a link to the files by e-mail. They say what is published today, whatever comes ' +
      'later. Not with an address that may not stand on paper: then `address` is a ' +
      'faulty field; nor where colour or arms of the municipality cannot be printed: then it is `municipality`.',
    resolve: async ({ municipality, context }, { input }) => {
      const grant = context.grant('orders.edit', municipality.id);
      const manage = context.grant('locations.manage', municipality.id);
      const draft = posterDraft(input);
      const faults = [
        ...posterFaults(input.posters),
        ...draftFaults(draft, dayIn(municipality.timeZone, context.now())),
        ...(await addressFaults(context, municipality)),
      ];
      if (faults.length > 0) return invalid(faults);
      const contents: PosterContent[] = [];
      for (const wanted of input.posters)
        contents.push(await contentOf(context, manage, municipality, wanted));
      const [first] = contents;
      if (first === undefined) throw new TypeError('An order of posters has none.');
      const posters = contents.map(({ poster }) => poster);
      const content = { municipality: first.municipality, signs: [], posters };
      if ((await listUndrawable(content, draft)) === null)
        return invalid([{ field: 'municipality', fault: 'NOT_ALLOWED' }]);
      const ordered = input.posters.map(({ quantity }, at) => orderedOf(posters[at] ?? {}, quantity));
      return keepOrder(context, { municipality, grant, draft }, () =>
        Promise.resolve({ parts: [], content, posters: ordered }),
      );
    },
  }),
);
