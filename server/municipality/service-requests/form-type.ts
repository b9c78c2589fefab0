// What the form of a report asks for at a place, as the city's server says; and on which host that server is, so that a citizen knows who is told.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { LocationType } from '../locations/refs.ts';
import { MunicipalityType } from '../municipalities/refs.ts';
import type { RequestServer } from './ask-server.ts';
import { MOST_ATTRIBUTES, type Attribute, type Choice, type KINDS } from './definition.ts';
import { serviceAt } from './placed-request.ts';
import { findServer } from './store.ts';

const KindType = builder.enumType('RequestAttributeKind', {
  description: 'How a question of a service is answered: the datatypes of GeoReport v2.',
  values: {
    STRING: { description: 'In a line, of up to 255 characters.' },
    NUMBER: { description: 'By a number.' },
    DATETIME: {
      description: 'By a day and a time, as 2026-12-01T10:30, in the time zone of the municipality.',
    },
    TEXT: { description: 'In up to 2,000 characters.' },
    SINGLEVALUELIST: { description: 'By one of its choices.' },
    MULTIVALUELIST: { description: 'By any of its choices.' },
  } as const satisfies Record<(typeof KINDS)[number], object>,
});

const ChoiceType = builder.objectRef<Choice>('RequestChoice').implement({
  description: 'One of several answers.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What is sent.' }),
    name: t.exposeString('name', { description: "In the server's own words." }),
  }),
});

const AttributeType = builder.objectRef<Attribute>('RequestAttribute').implement({
  description: 'What a service asks for beside the description, in the words of the city’s server.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'By which it is answered.' }),
    kind: t.expose('kind', { type: KindType, description: 'How it is answered.' }),
    question: t.exposeString('question', { description: 'What is asked, or told.' }),
    hint: t.exposeString('hint', { nullable: true, description: 'How to answer.' }),
    isRequired: t.exposeBoolean('isRequired', { description: 'Whether there must be an answer.' }),
    isTold: t.exposeBoolean('isTold', { description: 'Whether it is only told, and takes no answer.' }),
    choices: t.field({
      type: [ChoiceType],
      complexity: { field: 1, multiplier: 10 },
      description: 'Of a list; up to 100.',
      resolve: ({ choices }) => [...choices],
    }),
  }),
});

interface Form {
  readonly attributes: readonly Attribute[];
  readonly takesPhoto: boolean;
}

const FormType = builder.objectRef<Form>('RequestForm').implement({
  description: 'What can be said in a report.',
  fields: (t) => ({
    attributes: t.field({
      type: [AttributeType],
      complexity: { field: 1, multiplier: MOST_ATTRIBUTES },
      description: 'The questions of the service; none also where the server does not tell them now.',
      resolve: ({ attributes }) => [...attributes],
    }),
    takesPhoto: t.exposeBoolean('takesPhoto', { description: 'Whether a photo goes along.' }),
  }),
});

const serverOf = (context: Context, municipalityId: MunicipalityId): Promise<RequestServer | null> => {
  const follow = context.grant('requests.follow', municipalityId);
  return asGranted(context, follow, (tx) => findServer(tx, follow));
};

builder.objectField(LocationType, 'requestForm', (t) =>
  t.field({
    type: FormType,
    nullable: true,
    complexity: { field: 300 },
    description: "What a report for the city's own server says; null where that takes none of this place.",
    resolve: async (location, _args, context) => {
      if (location.retiredOn !== null) return null;
      const service = await serviceAt(context, location);
      const server = service && (await serverOf(context, location.municipalityId));
      if (!service || !server) return null;
      const listed = await context.requestServers.listAttributes(server, service);
      // Without its questions the server decides whether it takes the report.
      const attributes = 'failure' in listed ? [] : listed.attributes;
      return { attributes, takesPhoto: server.takesPhotos };
    },
  }),
);

builder.objectField(MunicipalityType, 'requestHost', (t) =>
  t.string({
    nullable: true,
    complexity: { field: 100 },
    description:
      "The host of the city's own server that takes reports of what is broken; null where it has none.",
    resolve: async ({ id }, _args, context) => {
      const server = await serverOf(context, id);
      return server && new URL(server.endpoint).host;
    },
  }),
);
