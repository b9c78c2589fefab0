// What can be asked of mystery-client visits: by members pages of programmes, one, and the checklist to begin with; by a mystery client the one of the pass.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { countedConnectionOf } from '../../api/connections.ts';
import { pagesById } from '../../api/list-pages.ts';
import { idFrom } from '../../api/scalars.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import './adding.ts';
import './changing.ts';
import { MOST_CRITERIA } from './checklist.ts';
import { asMysteryClient, ClientProgrammeType, getClientProgramme } from './client-programme.ts';
import './linking.ts';
import './programme-type.ts';
import { MysteryCriterionType, MysteryProgrammeType } from './refs.ts';
import { countProgrammes, getProgramme, listProgrammes } from './store.ts';
import './telling-visits.ts';
import { readChecklist } from './checklist-template.ts';

const ProgrammeConnectionType = countedConnectionOf('MysteryProgrammeConnection', MysteryProgrammeType, {
  description: 'A page of programmes of visits.',
  nodes: 'The programmes of this page.',
  totalCount: 'How many there are in all.',
});

const PAGES = pagesById('mysteryProgrammes', 20);

builder.queryField('mysteryProgrammes', (t) =>
  cityField(t, {
    type: ProgrammeConnectionType,
    access: 'mysteryVisits.read',
    args: { ...PAGES.args },
    complexity: PAGES.cost,
    description: 'Programmes of mystery-client visits, the latest first, for members.',
    resolve: async ({ grant: read, context }, args) => {
      const page = PAGES.wanted(args);
      return asGranted(context, read, async (tx) => ({
        ...PAGES.cut(await listProgrammes(tx, read, page), page),
        totalCount: await countProgrammes(tx, read),
      }));
    },
  }),
);

builder.queryField('mysteryProgramme', (t) =>
  cityField(t, {
    type: MysteryProgrammeType,
    access: 'mysteryVisits.read',
    args: { id: t.arg.id({ required: true, description: "The programme's id." }) },
    description: 'A programme of mystery-client visits, for members.',
    resolve: ({ grant: read, context }, { id }) =>
      asGranted(context, read, (tx) => getProgramme(tx, read, idFrom(id))),
  }),
);

builder.queryField('mysteryChecklist', (t) =>
  cityField(t, {
    type: [MysteryCriterionType],
    access: 'mysteryVisits.edit',
    complexity: { field: 0, multiplier: MOST_CRITERIA },
    description: 'The checklist that a new programme may begin with, for members.',
    resolve: () => readChecklist(),
  }),
);

builder.queryField('clientProgramme', (t) =>
  t.field({
    type: ClientProgrammeType,
    access: 'mysteryVisits.view',
    complexity: 10,
    description: 'The programme of visits of the pass that is shown, for its mystery client.',
    resolve: async (_root, _args, context) => {
      const { held, municipality } = await asMysteryClient(context, 'mysteryVisits.view');
      return asGranted(context, held, (tx) => getClientProgramme(tx, held, municipality));
    },
  }),
);
