// An admin says which server the city has for reports, or that it has none. The journal tells of it, and of a new key only that it is new.
import { change } from '../../access/journal/change.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { differenceOf } from '../../access/journal/rules.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import type { RequestServer } from './ask-server.ts';
import { RequestFormatType } from './managed.ts';
import { serverFaults } from './rules.ts';
import { findServer, recordServer } from './store.ts';

interface ServerSaved {
  readonly outcome: 'RequestServerSaved';
  readonly isSet: boolean;
}

const ServerSavedType = builder.objectRef<ServerSaved>('RequestServerSaved').implement({
  description: 'The server is as it was sent.',
  fields: (t) => ({ isSet: t.exposeBoolean('isSet', { description: 'Whether there is one now.' }) }),
});

const SaveResult = outcomesOf('SaveRequestServerResult', 'What became of a server that was sent.', [
  ServerSavedType,
  InvalidType,
]);

const SaveInput = builder.inputType('SaveRequestServerInput', {
  description: 'A server of GeoReport v2, in place of the one before.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    endpoint: t.string({
      description: 'Its address, before services.json; null or empty: the city has none.',
    }),
    jurisdiction: t.string({ description: 'Its jurisdiction_id, where it needs one.' }),
    apiKey: t.string({
      description: 'A new key. Empty: the one that is kept stays, as long as the address is the same.',
    }),
    format: t.field({ type: RequestFormatType, required: true, description: 'In which format it answers.' }),
    takesPhotos: t.boolean({
      description: 'Whether it takes a photo with a report, as the file `media` of a form; without it no.',
    }),
  }),
});

const told = (server: RequestServer | null) =>
  server && {
    endpoint: server.endpoint,
    jurisdiction: server.jurisdiction,
    format: server.format,
    takesPhotos: server.takesPhotos,
  };

builder.mutationField('saveRequestServer', (t) =>
  cityMutation(t, {
    type: SaveResult,
    access: 'settings.edit',
    args: { input: t.arg({ type: SaveInput, required: true, description: 'The server.' }) },
    description: 'Says which server the city has for reports of what is broken.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const { requestServers } = context;
      const endpoint = input.endpoint?.trim() || null;
      const jurisdiction = input.jurisdiction?.trim() || null;
      const apiKey = input.apiKey?.trim() || null;
      const faults =
        endpoint === null ? [] : serverFaults({ endpoint, jurisdiction, apiKey }, requestServers.hosts);
      if (faults.length > 0) return invalid(faults);
      return change<ServerSaved | Invalid>(context, edit, async (tx) => {
        const before = await findServer(tx, edit);
        // A key is for the server that gave it: another address does not get it.
        const kept = before?.endpoint === endpoint ? before.apiKey : null;
        const sealed = apiKey === null ? kept : requestServers.sealKey(municipality.id, apiKey);
        const { format } = input;
        const takesPhotos = input.takesPhotos ?? false;
        const after =
          endpoint === null ? null : { endpoint, jurisdiction, format, takesPhotos, apiKey: sealed };
        await recordServer(tx, edit, after);
        const [was, is] = [told(before), told(after && { ...after, municipalityId: municipality.id })];
        const isNewKey = apiKey !== null && after !== null;
        const now = is && { ...is, ...(isNewKey && { isKeyNew: true }) };
        const difference =
          was && now ? differenceOf(was, now) : was || now ? { before: was, after: now } : null;
        return {
          outcome: { outcome: 'RequestServerSaved', isSet: after !== null },
          audit: difference && {
            subject: 'RequestServer',
            subjectId: String(municipality.id),
            subjectName: textsOf(municipality.name).bg,
            ...difference,
          },
        };
      });
    },
  }),
);
