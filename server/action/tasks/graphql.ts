// What members can ask of tasks: pages of those that they may see, one, and who could be given one.
import { membershipIn } from '../../access/grants/viewers.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { countedConnectionOf } from '../../api/connections.ts';
import { pagesById } from '../../api/list-pages.ts';
import { idFrom, idOrNull } from '../../api/scalars.ts';
import { findPlacesOf } from '../../municipality/location-groups/store.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { CategoryType } from '../../municipality/municipalities/refs.ts';
import { dayIn } from '../../foundation/days.ts';
import { TaskNoteType, TaskOwnerType, TaskStateType, TaskType } from './refs.ts';
import { isOverdue, isWithin, MOST_NOTES } from './rules.ts';
import { findSited } from './store-edit.ts';
import { listOwners } from './store-owners.ts';
import { countTasks, getTask, listTasks } from './store.ts';
import './noting.ts';
import './saving.ts';
import { notesLoader, ownerLoader } from './loaders.ts';
import { categoryLoader, municipalityLoader } from '../../municipality/municipalities/loaders.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';

TaskOwnerType.implement({
  description: 'A member who has a task, or could have one.',
  fields: (t) => ({
    id: t.id({ description: 'The id of the member.', resolve: ({ id }) => String(id) }),
    name: t.exposeString('name', { description: 'What he or she is called.' }),
  }),
});

TaskNoteType.implement({
  description: 'What a member wrote of a task.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', description: 'When.' }),
    writtenBy: t.exposeString('writtenBy', { description: 'What whoever wrote it was called.' }),
    text: t.exposeString('text', { description: 'What it says.' }),
  }),
});

TaskType.implement({
  description: 'Something that a member is to do about a place or a category, until a day.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    text: t.exposeString('text', { description: 'What is to be done.' }),
    location: t.field({
      type: LocationType,
      nullable: true,
      description: 'The place that it is about.',
      resolve: ({ municipalityId, locationId: id }, _args, { loaders }) =>
        id === null ? null : loaders(locationLoader).load({ municipalityId, id }),
    }),
    category: t.field({
      type: CategoryType,
      nullable: true,
      description: 'The category that it is about, where it is about no place.',
      resolve: ({ municipalityId, categoryId: id }, _args, { loaders }) =>
        id === null ? null : loaders(categoryLoader).load({ municipalityId, id }),
    }),
    owner: t.field({
      type: TaskOwnerType,
      nullable: true,
      description: 'Who is to do it; null: nobody any more.',
      resolve: ({ municipalityId, ownerId: id }, _args, { loaders }) =>
        id === null ? null : loaders(ownerLoader).load({ municipalityId, id }),
    }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'Until when.' }),
    isOverdue: t.boolean({
      description: 'The day is past, and it is neither done nor dropped.',
      resolve: async (task, _args, { loaders, now }) =>
        isOverdue(task, dayIn((await loaders(municipalityLoader).load(task.municipalityId)).timeZone, now())),
    }),
    state: t.expose('state', { type: TaskStateType, description: 'How far it is.' }),
    notes: t.field({
      type: [TaskNoteType],
      complexity: { field: 1, multiplier: MOST_NOTES },
      description: 'What members wrote of it, the oldest first.',
      resolve: ({ municipalityId, id }, _args, { loaders }) =>
        loaders(notesLoader).load({ municipalityId, id }),
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
  }),
});

const TaskConnectionType = countedConnectionOf('TaskConnection', TaskType, {
  description: 'A page of tasks.',
  nodes: 'The tasks of this page.',
  totalCount: 'How many match in all.',
});

const PAGES = pagesById('tasks', 50);

builder.queryField('tasks', (t) =>
  cityField(t, {
    type: TaskConnectionType,
    access: 'tasks.read',
    args: {
      states: t.arg({ type: [TaskStateType], description: 'Only those in one of these states.' }),
      group: t.arg.id({ description: 'Only those about the locations of this group.' }),
      isMine: t.arg.boolean({ description: 'Only those of whoever asks.' }),
      isOverdue: t.arg.boolean({ description: 'Only those that are overdue.' }),
      ...PAGES.args,
    },
    complexity: PAGES.cost,
    description:
      'The tasks that a member may see, the first due first: all, or those of what it is bound to.',
    resolve: async ({ municipality, grant: read, context }, args) => {
      const page = PAGES.wanted(args);
      const group = idOrNull(args.group);
      const wanted = {
        states: args.states ?? null,
        ownerId: args.isMine ? (membershipIn(context.viewer, municipality.id)?.memberId ?? null) : null,
        overdueOn: args.isOverdue ? dayIn(municipality.timeZone, context.now()) : null,
      };
      return asGranted(context, read, async (tx) => {
        const filter = { ...wanted, locationIds: await findPlacesOf(tx, read, group) };
        const found = await listTasks(tx, read, filter, page);
        const totalCount = await countTasks(tx, read, filter);
        return { ...PAGES.cut(found, page), totalCount };
      });
    },
  }),
);

builder.queryField('task', (t) =>
  cityField(t, {
    type: TaskType,
    access: 'tasks.read',
    args: {
      id: t.arg.id({ required: true, description: "The task's id." }),
    },
    description: 'A task that a member may see.',
    resolve: async ({ grant: read, context }, args) => {
      const id = idFrom(args.id);
      return asGranted(context, read, (tx) => getTask(tx, read, id));
    },
  }),
);

builder.queryField('taskOwners', (t) =>
  cityField(t, {
    type: [TaskOwnerType],
    access: 'tasks.edit',
    args: {
      location: t.arg.id({ description: 'The place that the task is about; or else a category.' }),
      category: t.arg.id({ description: 'The category that it is about.' }),
    },
    description: 'The members who could be given the task, by name: those who work on what it is about.',
    resolve: async ({ grant: edit, context }, args) => {
      const about = {
        locationId: idOrNull(args.location),
        categoryId: idOrNull(args.category),
      };
      const sited = await asGranted(context, edit, (tx) => findSited(tx, edit, about));
      const owners = await listOwners(context.gate.database.prisma, edit);
      return owners.filter(({ scope }) => sited === null || isWithin(scope, sited));
    },
  }),
);
