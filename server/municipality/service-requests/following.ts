// How far a report is that somebody handed over: asked of the city's server by its number, shown, and kept nowhere.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { cityField } from '../municipalities/city-field.ts';
import type { Failure } from './asking.ts';
import { RequestFailureType } from './managed.ts';
import type { STATES, RequestState } from './state.ts';
import { findServer } from './store.ts';

const StateType = builder.enumType('ServiceRequestState', {
  description: 'How far a report is.',
  values: {
    OPEN: { description: 'It is being worked on.' },
    CLOSED: { description: 'It is done with.' },
  } as const satisfies Record<(typeof STATES)[number], object>,
});

interface Followed {
  readonly found: RequestState | null;
  readonly failed: Failure | null;
}

const FollowedType = builder.objectRef<Followed>('FollowedServiceRequest').implement({
  description: "What the city's server says of a report now. What was written in it is not told.",
  fields: (t) => ({
    number: t.string({
      nullable: true,
      description: 'Its service_request_id; null: there is no such report.',
      resolve: ({ found }) => found?.number ?? null,
    }),
    state: t.field({
      type: StateType,
      nullable: true,
      description: 'How far it is; null where the server does not say.',
      resolve: ({ found }) => found?.state ?? null,
    }),
    notes: t.string({
      nullable: true,
      description: 'Why, in the words of the city.',
      resolve: ({ found }) => found?.notes ?? null,
    }),
    agency: t.string({
      nullable: true,
      description: 'Who does it.',
      resolve: ({ found }) => found?.agency ?? null,
    }),
    changedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it changed last.',
      resolve: ({ found }) => found?.changedAt ?? null,
    }),
    expectedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'By when it should be done.',
      resolve: ({ found }) => found?.expectedAt ?? null,
    }),
    failure: t.field({
      type: RequestFailureType,
      nullable: true,
      description: 'Why nothing is known; null where the server answered.',
      resolve: ({ failed }) => failed?.failure ?? null,
    }),
  }),
});

/** Letters, digits and signs: in no system is a number longer. */
const NUMBER = /^[^\p{C}]{1,100}$/u;

builder.queryField('serviceRequest', (t) =>
  cityField(t, {
    type: FollowedType,
    access: 'requests.follow',
    complexity: { field: 2_000 },
    args: { number: t.arg.string({ required: true, description: 'Its number there, or its token.' }) },
    description: "Asks the city's server how far a report is; of a city without one there is none.",
    resolve: async ({ municipality, grant: follow, context }, { number: said }) => {
      const server = await asGranted(context, follow, (tx) => findServer(tx, follow));
      const number = said.length > 200 ? '' : said.trim();
      if (server === null || !NUMBER.test(number)) return { found: null, failed: null };
      const { requestServers } = context;
      requestServers.expectFew('state', municipality.id, context.address(), context.now());
      const answer = await requestServers.findState(server, number);
      return 'failure' in answer ? { found: null, failed: answer } : { found: answer.state, failed: null };
    },
  }),
);
