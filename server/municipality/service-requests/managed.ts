// What members can ask of the city's server for reports: which it is, without its key, and of what it takes reports now.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { cityField } from '../municipalities/city-field.ts';
import type { RequestServer } from './ask-server.ts';
import type { FAILURES, Failure } from './asking.ts';
import type { Service } from './georeport.ts';
import type { FORMATS } from './said.ts';
import { findServer } from './store.ts';

export const RequestFormatType = builder.enumType('RequestFormat', {
  description: 'In which format a server of GeoReport v2 answers.',
  values: {
    JSON: { description: 'JSON.' },
    XML: { description: 'XML.' },
  } as const satisfies Record<(typeof FORMATS)[number], object>,
});

export const RequestFailureType = builder.enumType('RequestFailure', {
  description: "Why nothing came of what a city's server was asked.",
  values: {
    NOT_LISTED: { description: "The platform's operator lets nobody ask its host." },
    AWAY: { description: 'No answer, or not in time: a report may have arrived all the same.' },
    REFUSED: { description: 'It said no.' },
    UNREADABLE: { description: 'What it answered is not GeoReport v2.' },
  } as const satisfies Record<(typeof FAILURES)[number], object>,
});

const RequestServerType = builder.objectRef<RequestServer>('RequestServer').implement({
  description: "A city's own server for reports of what is broken (Open311 GeoReport v2).",
  fields: (t) => ({
    endpoint: t.exposeString('endpoint', { description: 'Its address, before services.json.' }),
    jurisdiction: t.exposeString('jurisdiction', { nullable: true, description: 'Its jurisdiction_id.' }),
    hasKey: t.boolean({
      description: 'Whether a key is kept for it. The key itself is told to nobody.',
      resolve: ({ apiKey }) => apiKey !== null,
    }),
    format: t.expose('format', { type: RequestFormatType, description: 'In which format it answers.' }),
    takesPhotos: t.exposeBoolean('takesPhotos', { description: 'Whether a photo goes along with a report.' }),
  }),
});

interface Setting {
  readonly server: RequestServer | null;
  readonly hosts: readonly string[];
}

const SettingType = builder.objectRef<Setting>('RequestServerSetting').implement({
  description: 'Which server a city has, and which it may have.',
  fields: (t) => ({
    server: t.expose('server', { type: RequestServerType, nullable: true, description: 'Null: none.' }),
    hosts: t.exposeStringList('hosts', { description: "The hosts that the platform's operator allows." }),
  }),
});

builder.queryField('requestServer', (t) =>
  cityField(t, {
    type: SettingType,
    access: 'settings.read',
    description: "The city's own server for reports of what is broken.",
    resolve: async ({ grant: read, context }) => ({
      server: await asGranted(context, read, (tx) => findServer(tx, read)),
      hosts: context.requestServers.hosts,
    }),
  }),
);

const ServiceType = builder.objectRef<Service>('RequestService').implement({
  description: "What a city's server takes reports of.",
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its service_code.' }),
    name: t.exposeString('name', { description: 'What the server calls it.' }),
    group: t.exposeString('group', { nullable: true, description: 'Where the server puts it.' }),
  }),
});

interface Listed {
  readonly services: readonly Service[];
  readonly failed: Failure | null;
}

const ListedType = builder.objectRef<Listed>('RequestServices').implement({
  description: 'The services of a server, as it told them within ten minutes.',
  fields: (t) => ({
    services: t.field({
      type: [ServiceType],
      complexity: { field: 1, multiplier: 50 },
      description: 'None where it could not be asked.',
      resolve: ({ services }) => [...services],
    }),
    failure: t.field({
      type: RequestFailureType,
      nullable: true,
      description: 'Why there is no list; null where there is one.',
      resolve: ({ failed }) => failed?.failure ?? null,
    }),
    said: t.string({
      nullable: true,
      description: "The server's own words about it.",
      resolve: ({ failed }) => failed?.said ?? null,
    }),
  }),
});

builder.queryField('requestServices', (t) =>
  cityField(t, {
    type: ListedType,
    access: 'settings.read',
    complexity: { field: 2_000 },
    description: "Of what the city's server takes reports; of nothing where the city has none.",
    resolve: async ({ grant: read, context }) => {
      const server = await asGranted(context, read, (tx) => findServer(tx, read));
      if (server === null) return { services: [], failed: null };
      const answer = await context.requestServers.listServices(server);
      return 'failure' in answer
        ? { services: [], failed: answer }
        : { services: answer.services, failed: null };
    },
  }),
);
