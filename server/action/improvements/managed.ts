// What members can ask of improvements: pages of those that they may see, drafts too, one, and that of a task.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { countedConnectionOf } from '../../api/connections.ts';
import { pagesById } from '../../api/list-pages.ts';
import { idFrom, idOrNull } from '../../api/scalars.ts';
import { findPlacesOf } from '../../municipality/location-groups/store.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { TaskType } from '../tasks/refs.ts';
import { ImprovementStateType, ImprovementType, ManagedImprovementType } from './refs.ts';
import { countManaged, findManaged, getManaged, listManaged } from './store-managed.ts';

ManagedImprovementType.implement({
  description: 'An improvement with all that its members may know and change.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    improvement: t.field({
      type: ImprovementType,
      description: 'What everybody sees of it, once it is published.',
      resolve: (managed) => managed,
    }),
    text: t.expose('text', {
      type: 'Texts',
      description: 'What was done, in every language that it is told in.',
    }),
    said: t.expose('said', { type: 'Texts', nullable: true, description: 'What citizens had said.' }),
    photo: t.string({
      nullable: true,
      description: 'The hash of its photo.',
      resolve: ({ photo }) => photo?.hash ?? null,
    }),
    photoAlt: t.expose('photoAlt', { type: 'Texts', nullable: true, description: 'What the photo shows.' }),
    state: t.expose('state', { type: ImprovementStateType, description: 'Who sees it.' }),
    withdrawnOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Since when it is withdrawn.',
      resolve: ({ withdrawnOn }) => withdrawnOn?.toISOString().slice(0, 10) ?? null,
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
  }),
});

builder.objectField(TaskType, 'improvement', (t) =>
  t.field({
    type: ManagedImprovementType,
    nullable: true,
    description: 'What came of it, where the member may see it.',
    resolve: ({ municipalityId, improvementId: id }, _args, { database, grant }) => {
      if (id === null) return null;
      const manage = grant('improvements.manage', municipalityId);
      return asGranted({ database }, manage, (tx) => findManaged(tx, manage, id));
    },
  }),
);

const ManagedConnectionType = countedConnectionOf('ManagedImprovementConnection', ManagedImprovementType, {
  description: 'A page of improvements as members see them.',
  nodes: 'The improvements of this page.',
  totalCount: 'How many match in all.',
});

const PAGES = pagesById('managedImprovements', 20);

builder.queryField('managedImprovements', (t) =>
  cityField(t, {
    type: ManagedConnectionType,
    access: 'improvements.manage',
    args: {
      state: t.arg({ type: ImprovementStateType, description: 'Only those in this state.' }),
      category: t.arg.id({ description: 'Only of this category, and of places of this category.' }),
      settlement: t.arg.id({ description: 'Only of this settlement, and of places in this settlement.' }),
      group: t.arg.id({ description: 'Only of the places of this group.' }),
      until: t.arg({ type: 'Date', description: 'Only what was done until this day.' }),
      ...PAGES.args,
    },
    complexity: PAGES.cost,
    description:
      'The improvements that a member may see, drafts too, the latest first: all, or those of what it is bound to.',
    resolve: async ({ grant: manage, context }, args) => {
      const page = PAGES.wanted(args);
      const group = idOrNull(args.group);
      const wanted = {
        state: args.state ?? null,
        categoryId: idOrNull(args.category),
        settlementId: idOrNull(args.settlement),
        until: args.until ?? null,
      };
      return asGranted(context, manage, async (tx) => {
        const filter = { ...wanted, locationIds: await findPlacesOf(tx, manage, group) };
        const found = await listManaged(tx, manage, filter, page);
        const totalCount = await countManaged(tx, manage, filter);
        return { ...PAGES.cut(found, page), totalCount };
      });
    },
  }),
);

builder.queryField('managedImprovement', (t) =>
  cityField(t, {
    type: ManagedImprovementType,
    access: 'improvements.manage',
    args: {
      id: t.arg.id({ required: true, description: "The improvement's id." }),
    },
    description: 'An improvement that a member may see.',
    resolve: async ({ grant: manage, context }, args) => {
      const id = idFrom(args.id);
      return asGranted(context, manage, (tx) => getManaged(tx, manage, id));
    },
  }),
);
