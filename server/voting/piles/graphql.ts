// What can be asked of slips of paper: the one of a code, by whoever holds it; a municipality's piles, by its members.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { countedConnectionOf } from '../../api/connections.ts';
import { pagesById } from '../../api/list-pages.ts';
import { outcomesOf } from '../../api/outcomes.ts';
import { locationOf } from '../../municipality/locations/loaders.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { readPaper } from './paper-reading.ts';
import { PaperSlipClosedType, PaperSlipType, PaperSlipUnknownType, PileType } from './refs.ts';
import { countPiles, listPiles } from './store-edit.ts';
import './adding.ts';
import './pile-places.ts';
import './withdrawing.ts';

const PaperSlipResult = outcomesOf('PaperSlipResult', 'What the code on a slip of paper leads to.', [
  PaperSlipType,
  PaperSlipClosedType,
  PaperSlipUnknownType,
]);

builder.queryField('paperSlip', (t) =>
  t.field({
    type: PaperSlipResult,
    access: 'signs.find',
    args: {
      code: t.arg.string({
        required: true,
        description: 'Twenty letters and digits; spaces, dashes and small letters do not matter.',
      }),
    },
    description: 'The slip of paper of a code, in whichever city.',
    resolve: (_root, { code }, context) => readPaper(context, code),
  }),
);

PileType.implement({
  description:
    'Slips of paper that were made together, for one place and some days. Which slips, paper alone says.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    location: t.field({
      type: LocationType,
      description: 'The place.',
      resolve: locationOf,
    }),
    slips: t.exposeInt('slips', { description: 'How many there are.' }),
    madeOn: t.expose('madeOn', { type: 'Date', description: 'When it was made.' }),
    beginsOn: t.expose('beginsOn', { type: 'Date', description: 'The first day on which they count.' }),
    endsOn: t.expose('endsOn', { type: 'Date', description: 'The last one.' }),
    revokedOn: t.expose('revokedOn', {
      type: 'Date',
      nullable: true,
      description: 'From when on none counts, since it was called back; null: it was not.',
    }),
  }),
});

const PileConnectionType = countedConnectionOf('PileConnection', PileType, {
  description: 'A page of piles of paper slips.',
  nodes: 'The piles of this page.',
  totalCount: 'How many there are in all.',
});

const PAGES = pagesById('piles', 50);

builder.queryField('piles', (t) =>
  cityField(t, {
    type: PileConnectionType,
    access: 'piles.read',
    args: PAGES.args,
    complexity: PAGES.cost,
    description: "A municipality's piles of paper slips, the newest first.",
    resolve: ({ grant: read, context }, args) => {
      const page = PAGES.wanted(args);
      return asGranted(context, read, async (tx) => {
        const found = await listPiles(tx, read, page);
        return { ...PAGES.cut(found, page), totalCount: await countPiles(tx, read) };
      });
    },
  }),
);
