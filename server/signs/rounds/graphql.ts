// What can be asked of rounds: by members pages of them, one, and the signs that a new one could have; by a fitter the one of the pass.
import { asGranted } from '../../access/grants/as-granted.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { countedConnectionOf } from '../../api/connections.ts';
import { pagesById } from '../../api/list-pages.ts';
import { idFrom, idOrNull } from '../../api/scalars.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { readTyped } from '../../foundation/sign-code.ts';
import './adding.ts';
import './linking.ts';
import './planning.ts';
import { MountingRoundType, RoundSignType } from './refs.ts';
import { MOST_OFFERED } from './rules.ts';
import { listSignsToMount, listSignsToPlan } from './store-edit.ts';
import { countRounds, getRound, listRounds, withCounts } from './store.ts';
import './round-types.ts';
import { onTheWay } from './route-order.ts';
import { FitterRoundType, getFitterRound } from './fitter-round.ts';
import { asFitter } from './round-of-pass.ts';
import './recording.ts';

/** One answer may hold every sign of a city, for a page that chooses among them without asking again. */
const COST = 2_000;

const RoundConnectionType = countedConnectionOf('MountingRoundConnection', MountingRoundType, {
  description: 'A page of rounds.',
  nodes: 'The rounds of this page.',
  totalCount: 'How many there are in all.',
});

const PAGES = pagesById('mountingRounds', 50);

builder.queryField('mountingRounds', (t) =>
  cityField(t, {
    type: RoundConnectionType,
    access: 'rounds.read',
    args: {
      ...PAGES.args,
    },
    complexity: PAGES.cost,
    description: 'Rounds on which signs are put up, the latest day first, for members.',
    resolve: async ({ grant: read, context }, args) => {
      const page = PAGES.wanted(args);
      return asGranted(context, read, async (tx) => {
        const found = await withCounts(tx, read, await listRounds(tx, read, page));
        return {
          ...PAGES.cut(found, page),
          totalCount: await countRounds(tx, read),
        };
      });
    },
  }),
);

builder.queryField('plannedRound', (t) =>
  cityField(t, {
    type: MountingRoundType,
    access: 'rounds.read',
    args: {
      id: t.arg.id({ required: true, description: "The round's id." }),
    },
    description: 'A round on which signs are put up, for members.',
    resolve: async ({ grant: read, context }, args) => {
      const roundId = idFrom(args.id);
      return asGranted(context, read, async (tx) => {
        const [round] = await withCounts(tx, read, [await getRound(tx, read, roundId)]);
        if (round === undefined) throw new TypeError('A round that was found is gone.');
        return round;
      });
    },
  }),
);

builder.queryField('signsToMount', (t) =>
  cityField(t, {
    type: [RoundSignType],
    access: 'rounds.edit',
    args: {
      codes: t.arg.stringList({
        description: `These, up to ${MOST_OFFERED}; those that are of no sign in use are left out.`,
      }),
      order: t.arg.id({ description: 'Those of this print order.' }),
    },
    complexity: { field: COST, multiplier: 1 },
    description:
      'Signs that a round could have, in the order of the way: of codes; or of a print order, or all that are printed, those that ' +
      `wait and that no other round has: ${MOST_OFFERED} at the most.`,
    resolve: async ({ municipality, grant: edit, context }, args) => {
      const codes = args.codes?.map(readTyped) ?? null;
      if (codes !== null && codes.length > MOST_OFFERED)
        throw new AppError('BAD_INPUT', `codes are at most ${MOST_OFFERED}.`);
      const orderId = idOrNull(args.order);
      const signs = await asGranted(context, edit, (tx) =>
        codes === null
          ? listSignsToPlan(tx, edit, { orderId }, MOST_OFFERED)
          : listSignsToMount(tx, edit, { codes }, MOST_OFFERED),
      );
      return onTheWay(signs, municipality).map((sign) => ({ ...sign, mountings: [] }));
    },
  }),
);

builder.queryField('mountingRound', (t) =>
  t.field({
    type: FitterRoundType,
    access: 'rounds.view',
    complexity: 10,
    description: 'The round of the pass that is shown, for its fitter.',
    resolve: async (_root, _args, context) => {
      const { held, municipality } = await asFitter(context, 'rounds.view');
      return asGranted(context, held, (tx) => getFitterRound(tx, held, municipality));
    },
  }),
);
