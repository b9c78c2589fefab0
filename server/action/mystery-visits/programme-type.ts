// A programme of visits as its members see it: how far it is, what was told of each visit, and the links of its mystery client.
import { asGranted } from '../../access/grants/as-granted.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { stateOf } from '../../access/keys/rules.ts';
import { listPasses } from '../../access/passes/store.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { dayIn } from '../../foundation/days.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { locationOf } from '../../municipality/locations/loaders.ts';
import { municipalityLoader } from '../../municipality/municipalities/loaders.ts';
import { MOST_CRITERIA, type Answer } from './checklist.ts';
import {
  MysteryChannelType,
  MysteryChoiceType,
  MysteryCriterionType,
  MysteryLinkType,
  MysteryProgrammeType,
  MysteryVisitType,
} from './refs.ts';
import { MysteryResultsType, resultsOf } from './results-type.ts';
import { isOver, MOST_VISITS } from './rules.ts';
import { dayOf, listVisits, type Programme } from './store.ts';

interface Given {
  readonly criterion: string;
  readonly answer: Answer;
}

const AnswerType = builder.objectRef<Given>('MysteryAnswer').implement({
  description: 'The answer to one criterion.',
  fields: (t) => ({
    criterion: t.exposeID('criterion', { description: 'The id of the criterion.' }),
    choice: t.field({
      type: MysteryChoiceType,
      nullable: true,
      description: 'Yes, no, or that it does not apply; null where it is a number.',
      resolve: ({ answer }) => (typeof answer === 'number' ? null : answer),
    }),
    number: t.int({
      nullable: true,
      description: 'A score or minutes; null where it is none.',
      resolve: ({ answer }) => (typeof answer === 'number' ? answer : null),
    }),
  }),
});

MysteryVisitType.implement({
  description: 'A visit that a programme asks for, and what was told of it.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    location: t.field({
      type: LocationType,
      description: 'Where.',
      resolve: locationOf,
    }),
    channel: t.expose('channel', { type: MysteryChannelType, description: 'How.' }),
    turn: t.exposeInt('turn', { description: 'Which of the visits of the place by the channel, from 1.' }),
    toldOn: t.expose('toldOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was made; null: nothing was told of it yet. No hour is kept.',
    }),
    answers: t.field({
      type: [AnswerType],
      complexity: { field: 0, multiplier: MOST_CRITERIA / 3 },
      description: 'What was answered, in the order of the checklist.',
      resolve: ({ criteria, answers }) =>
        criteria.flatMap(({ id }) => {
          const answer = answers?.[id];
          return answer === undefined ? [] : [{ criterion: id, answer }];
        }),
    }),
    note: t.exposeString('note', {
      nullable: true,
      description:
        'What the mystery client added. It is never published, and forgotten in the July of the next year.',
    }),
  }),
});

const LinkStateType = builder.enumType('MysteryLinkState', {
  description: 'Whether the link of a programme is good.',
  values: {
    ACTIVE: { description: 'It is.' },
    EXPIRED: { description: 'Its last day is over.' },
    REVOKED: { description: 'A member revoked it, or made another one.' },
  } as const,
});

MysteryLinkType.implement({
  description:
    'A link that was made for the mystery client of a programme: never its address, which is told once.',
  fields: (t) => ({
    id: t.id({ description: 'The id.', resolve: ({ id }) => String(id) }),
    holder: t.exposeString('holder', { description: 'For whom it was made.' }),
    state: t.expose('state', { type: LinkStateType, description: 'Whether it is good.' }),
    issuedOn: t.field({
      type: 'Date',
      description: 'The day on which it was made.',
      resolve: (link) => dayOf(link.issuedOn),
    }),
    expiresOn: t.field({
      type: 'Date',
      description: 'Its last day.',
      resolve: (link) => dayOf(link.expiresOn),
    }),
    lastUsedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which it was used last; no hour is kept. Null: never.',
      resolve: ({ lastUsedOn }) => lastUsedOn && dayOf(lastUsedOn),
    }),
  }),
});

/** What `work` reads for whoever may read the visits of the programme's municipality. */
function reading<Read>(
  { database, grant }: Pick<Context, 'database' | 'grant'>,
  { municipalityId }: Programme,
  work: (tx: Tenant, read: Grant<'mysteryVisits.read'>) => Promise<Read>,
): Promise<Read> {
  const read = grant('mysteryVisits.read', municipalityId);
  return asGranted({ database }, read, (tx) => work(tx, read));
}

const todayIn = async ({ municipalityId }: Programme, { loaders, now }: Pick<Context, 'loaders' | 'now'>) =>
  dayIn((await loaders(municipalityLoader).load(municipalityId)).timeZone, now());

MysteryProgrammeType.implement({
  description: 'Visits that a mystery client makes with one checklist.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What the mystery client is to know.',
    }),
    beginsOn: t.expose('beginsOn', { type: 'Date', description: 'The first day.' }),
    endsOn: t.expose('endsOn', { type: 'Date', description: 'The last one.' }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
    visitCount: t.exposeInt('visitCount', { description: 'How many visits it asks for.' }),
    toldCount: t.exposeInt('toldCount', { description: 'Of how many something was told.' }),
    isOver: t.boolean({
      description: 'Nothing more comes of it: all is told, or its link is good no more.',
      resolve: async (programme, _args, context) => isOver(programme, await todayIn(programme, context)),
    }),
    criteria: t.field({
      type: [MysteryCriterionType],
      complexity: { field: 0, multiplier: MOST_CRITERIA / 3 },
      description: 'Its checklist in its order.',
      resolve: ({ criteria }) => [...criteria],
    }),
    visits: t.field({
      type: [MysteryVisitType],
      complexity: { field: 1, multiplier: MOST_VISITS / 3 },
      description: 'Its visits, a place after the other.',
      resolve: async (programme, _args, context) => {
        const visits = await reading(context, programme, (tx, read) => listVisits(tx, read, programme));
        return visits.map((visit) => ({ ...visit, criteria: programme.criteria }));
      },
    }),
    results: t.field({
      type: MysteryResultsType,
      description: 'What its visits come to so far.',
      resolve: async (programme, _args, context) =>
        resultsOf(
          programme,
          await reading(context, programme, (tx, read) => listVisits(tx, read, programme)),
        ),
    }),
    links: t.field({
      type: [MysteryLinkType],
      description: 'The links that were made for its mystery client, the newest first; at most one is good.',
      resolve: async (programme, _args, context) => {
        const purpose = { of: 'programme', programmeId: programme.id } as const;
        const links = await reading(context, programme, (tx, read) => listPasses(tx, read, purpose));
        const today = await todayIn(programme, context);
        return links.map((link) => ({ ...link, state: stateOf(link, today) }));
      },
    }),
  }),
});
