// A city's export in the schema, as operators see it.
import { builder } from '../../api/builder.ts';
import { OperatedMunicipalityType } from '../cities/refs.ts';
import { FAILURES, KEPT_MS, type CityExport, type Failure } from './rules.ts';

const CityExportStateType = builder.enumType('CityExportState', {
  description: 'How an export stands.',
  values: {
    MAKING: { description: 'It is made, or waits for its turn.' },
    READY: { description: 'It can be downloaded.' },
    FAILED: { description: 'It could not be made; nothing of it is left.' },
  } as const,
});

const CityExportFailureType = builder.enumType('CityExportFailure', {
  description: 'Why an export could not be made.',
  values: {
    DISK: { description: 'There is not enough room on the server’s disk.' },
    TOO_MUCH: { description: 'It took more time or memory than it may.' },
    STOPPED: { description: 'The server stopped meanwhile.' },
    FAULT: { description: 'A fault, of which the server’s log tells more.' },
  } as const satisfies Record<Failure, { description: string }>,
});

const MadeExportType = builder
  .objectRef<Extract<CityExport, { readonly state: 'READY' }>>('MadeExport')
  .implement({
    description: 'A file with all of a municipality, as it lies on the server.',
    fields: (t) => ({
      madeAt: t.field({
        type: 'DateTime',
        description: 'When it was made.',
        resolve: ({ madeAt }) => new Date(madeAt),
      }),
      keptUntil: t.field({
        type: 'DateTime',
        description: 'When it is taken away.',
        resolve: ({ madeAt }) => new Date(Date.parse(madeAt) + KEPT_MS),
      }),
      bytes: t.exposeFloat('bytes', { description: 'How large it is.' }),
      rows: t.exposeFloat('rows', { description: 'How many rows are in it.' }),
      people: t.exposeInt('people', { description: 'How many people are named in it as members.' }),
      manifestHash: t.exposeString('manifestHash', {
        description: 'SHA-256 of its manifest, which a certificate of erasure names.',
      }),
    }),
  });

const CityExportType = builder.objectRef<CityExport>('CityExport').implement({
  description: 'The export of a municipality that an operator asked for last; kept for a day.',
  fields: (t) => ({
    state: t.expose('state', { type: CityExportStateType, description: 'How it stands.' }),
    startedAt: t.field({
      type: 'DateTime',
      description: 'When it was asked for.',
      resolve: ({ startedAt }) => new Date(startedAt),
    }),
    by: t.exposeString('by', { description: 'Who asked for it.' }),
    bytesSoFar: t.float({
      nullable: true,
      description: 'While it is made: how many bytes are written.',
      resolve: (kept) => (kept.state === 'MAKING' ? kept.bytes : null),
    }),
    failure: t.field({
      type: CityExportFailureType,
      nullable: true,
      description: 'Why it could not be made; null where it was not tried, or was.',
      resolve: (kept) =>
        kept.state === 'FAILED' ? (FAILURES.find((each) => each === kept.failure) ?? null) : null,
    }),
    made: t.field({
      type: MadeExportType,
      nullable: true,
      description: 'The file, once it is whole.',
      resolve: (kept) => (kept.state === 'READY' ? kept : null),
    }),
  }),
});

builder.objectFields(OperatedMunicipalityType, (t) => ({
  export: t.field({
    type: CityExportType,
    nullable: true,
    complexity: { field: 5 },
    description: 'Its export that lies on the server, or is made; null where there is none.',
    resolve: ({ municipality: { id } }, _args, { exports }) => exports.find(id),
  }),
}));
