// A citizen's report of what is broken: handed over to the city's server at once, and kept nowhere here.
import { asGranted } from '../../access/grants/as-granted.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import { listLocationsById } from '../locations/store.ts';
import type { Failure } from './asking.ts';
import { answersTo } from './definition.ts';
import { draftFaults, givenFaults } from './draft.ts';
import './following.ts';
import './form-type.ts';
import { RequestFailureType } from './managed.ts';
import { inUse, placedRequest, serviceAt } from './placed-request.ts';
import type { Receipt } from './georeport.ts';
import './saving.ts';
import { findServer } from './store.ts';
import { MOST_BASE64, photoIn } from './upload.ts';
import './trying.ts';

export interface Taken extends Receipt {
  readonly outcome: 'ServiceRequestTaken';
}

export interface NotTaken {
  readonly outcome: 'ServiceRequestNotTaken';
  readonly failure: Failure['failure'] | null;
}

const TakenType = builder.objectRef<Taken>('ServiceRequestTaken').implement({
  description: "The city's server has it.",
  fields: (t) => ({
    id: t.exposeString('id', {
      nullable: true,
      description: 'Its service_request_id there; null where the server tells none at once.',
    }),
    token: t.exposeString('token', {
      nullable: true,
      description: 'By which the id can be asked for there later; null where there is none.',
    }),
  }),
});

const NotTakenType = builder.objectRef<NotTaken>('ServiceRequestNotTaken').implement({
  description: 'It was not handed over, and nothing of it is kept.',
  fields: (t) => ({
    failure: t.expose('failure', {
      type: RequestFailureType,
      nullable: true,
      description: 'Why; null: the city takes no reports here.',
    }),
  }),
});

const SendResult = outcomesOf('SendServiceRequestResult', 'What became of a report.', [
  TakenType,
  NotTakenType,
  InvalidType,
]);

const AnswerInput = builder.inputType('RequestAnswerInput', {
  description: 'What is said to a question of a service.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'Of the question.' }),
    values: t.stringList({
      required: true,
      description: 'The answer; of a list the keys of what was chosen.',
    }),
  }),
});

const SendInput = builder.inputType('SendServiceRequestInput', {
  description: 'A report of what is broken at a place. Nothing of a vote belongs to it.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    location: t.id({ required: true, description: 'The place.' }),
    description: t.string({ required: true, description: 'What is broken, up to 2,000 characters.' }),
    name: t.string({ description: 'Who reports it, for the city alone.' }),
    email: t.string({ description: 'An address of e-mail, for the city alone.' }),
    phone: t.string({ description: 'A phone number, for the city alone.' }),
    answers: t.field({ type: [AnswerInput], description: 'What is said to the questions of requestForm.' }),
    photo: t.string({
      most: MOST_BASE64,
      description:
        'JPEG, PNG or WebP in base64, as large as a body may be. It is made anew, without where, when and with what it was taken.',
    }),
  }),
});

builder.mutationField('sendServiceRequest', (t) =>
  cityMutation(t, {
    type: SendResult,
    access: 'requests.send',
    complexity: { field: 2_000 },
    args: { input: t.arg({ type: SendInput, required: true, description: 'The report.' }) },
    description: "Hands a report over to the city's own server. It is kept nowhere here.",
    resolve: async (
      { municipality, grant: send, context },
      { input },
    ): Promise<Taken | NotTaken | Invalid> => {
      const { requestServers } = context;
      const draft = {
        description: input.description.trim(),
        name: input.name?.trim() || null,
        email: input.email?.trim() || null,
        phone: input.phone?.trim() || null,
      };
      const given = input.answers ?? [];
      const early = [...draftFaults(draft), ...givenFaults(given)];
      if (givenFaults(given).length > 0) return invalid(early);
      const read = context.grant('locations.read', municipality.id);
      const found = await listLocationsById(context.database.citizen.prisma, read, [idFrom(input.location)]);
      const location = inUse(found[0]);
      const service = await serviceAt(context, location);
      const server = service && (await asGranted(context, send, (tx) => findServer(tx, send)));
      if (!service || !server) return { outcome: 'ServiceRequestNotTaken', failure: null };
      const asked = await requestServers.listAttributes(server, service);
      const attributes = 'failure' in asked ? [] : asked.attributes;
      const { answers, faults } = answersTo(attributes, given, municipality.timeZone);
      if (early.length + faults.length > 0) return invalid([...early, ...faults]);
      requestServers.expectFew('report', municipality.id, context.address(), context.now());
      const photo = server.takesPhotos ? await photoIn(input.photo) : null;
      if (photo !== null && 'fault' in photo) return invalid([photo]);
      const answer = await requestServers.send(
        server,
        placedRequest(location, draft, { service, answers, photo }),
      );
      return 'failure' in answer
        ? { outcome: 'ServiceRequestNotTaken', failure: answer.failure }
        : { outcome: 'ServiceRequestTaken', ...answer.receipt };
    },
  }),
);
