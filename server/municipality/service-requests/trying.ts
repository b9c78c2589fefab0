// An admin sends a report that says it is a trial, and hears what the city's server answered, in its own words.
import { change } from '../../access/journal/change.ts';
import { builder } from '../../api/builder.ts';
import { idOrNull } from '../../api/scalars.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import { findSamplePlace } from '../request-channels/store.ts';
import type { Failure } from './asking.ts';
import { RequestFailureType } from './managed.ts';
import { placedRequest, serviceAt } from './placed-request.ts';
import type { Receipt } from './georeport.ts';
import { findServer } from './store.ts';
import { TRIAL } from './text/trial.bg.ts';

interface Tried {
  readonly receipt: Receipt | null;
  readonly failed: Failure | null;
}

const TriedType = builder.objectRef<Tried>('RequestServerTried').implement({
  description: "What the city's server answered to a report that says it is a trial.",
  fields: (t) => ({
    isTaken: t.boolean({ description: 'Whether it took it.', resolve: ({ receipt }) => receipt !== null }),
    id: t.string({
      nullable: true,
      description: 'Its service_request_id there.',
      resolve: ({ receipt }) => receipt?.id ?? receipt?.token ?? null,
    }),
    failure: t.field({
      type: RequestFailureType,
      nullable: true,
      description: 'Why it did not; null also where no server, service or place is there to try.',
      resolve: ({ failed }) => failed?.failure ?? null,
    }),
    said: t.string({
      nullable: true,
      description: "The server's own words about it.",
      resolve: ({ failed }) => failed?.said ?? null,
    }),
  }),
});

const TryInput = builder.inputType('TryRequestServerInput', {
  description: 'As which service a trial is sent.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    category: t.id({ description: 'Of a place of which service; null: of any.' }),
  }),
});

builder.mutationField('tryRequestServer', (t) =>
  cityMutation(t, {
    type: TriedType,
    access: 'settings.edit',
    complexity: { field: 2_000 },
    args: { input: t.arg({ type: TryInput, required: true, description: 'What is tried.' }) },
    description: "Sends a report that says it is a trial to the city's server, which will have to close it.",
    resolve: async ({ municipality, grant: edit, context }, { input }): Promise<Tried> => {
      const [server, location] = await asGranted(context, edit, async (tx) => [
        await findServer(tx, edit),
        await findSamplePlace(tx, edit, idOrNull(input.category)),
      ]);
      const draft = { description: TRIAL, name: null, email: null, phone: null };
      const service = location && (await serviceAt(context, location));
      if (server === null || location === null || service === null) return { receipt: null, failed: null };
      const { requestServers } = context;
      requestServers.expectFew('report', municipality.id, context.address(), context.now());
      const request = placedRequest(location, draft, { service, answers: [], photo: null });
      const answer = await requestServers.send(server, request);
      const isTaken = 'receipt' in answer;
      await change(context, edit, () =>
        Promise.resolve({
          outcome: null,
          audit: {
            subject: 'RequestServer',
            subjectId: String(municipality.id),
            subjectName: textsOf(municipality.name).bg,
            before: null,
            after: { trial: isTaken },
          },
        }),
      );
      return isTaken ? { receipt: answer.receipt, failed: null } : { receipt: null, failed: answer };
    },
  }),
);
