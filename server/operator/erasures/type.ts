// An erasure as operators see it: planned, cancelled or over, with its certificate.
import { certificateOf } from './erasure-certificate.ts';
import { stateOf, type Erasure } from './rules.ts';
import { findPlanned, listErasures } from './store.ts';
import { builder } from '../../api/builder.ts';
import { LetterLanguageType } from '../../municipality/people/refs.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { OperatedMunicipalityType } from '../cities/refs.ts';

const ErasureStateType = builder.enumType('ErasureState', {
  description: 'Where an erasure is.',
  values: {
    PLANNED: { description: 'It waits, and can be cancelled.' },
    CANCELLED: { description: 'It will not happen.' },
    ERASED: { description: 'Nothing of the municipality is left.' },
  } as const,
});

export const ErasureType = builder.objectRef<Erasure>('Erasure').implement({
  description: 'The erasure of a municipality, as the platform remembers it for good.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    slug: t.exposeString('slug', { description: 'What the municipality was called in addresses.' }),
    name: t.string({
      args: { language: t.arg.string({ defaultValue: 'bg', description: 'BCP 47 tag.' }) },
      description: 'What it was called.',
      resolve: ({ name }, { language }) => textIn(name, language ?? 'bg'),
    }),
    state: t.field({ type: ErasureStateType, description: 'Where it is.', resolve: stateOf }),
    plannedBy: t.exposeString('plannedBy', { description: 'Who planned it.' }),
    plannedAt: t.expose('plannedAt', { type: 'DateTime', description: 'When it was planned.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', description: 'The first moment at which it may happen.' }),
    exportHash: t.exposeString('exportHash', {
      nullable: true,
      description: 'SHA-256 of the manifest of the export that was taken before; null: of none.',
    }),
    cancelledBy: t.exposeString('cancelledBy', {
      nullable: true,
      description: 'Who cancelled it; null where nobody did.',
    }),
    cancelledAt: t.expose('cancelledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was cancelled; null where it was not.',
    }),
    erasedAt: t.expose('erasedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it happened; null where it has not.',
    }),
    certificate: t.string({
      nullable: true,
      args: {
        language: t.arg({ type: LetterLanguageType, defaultValue: 'bg', description: 'In which language.' }),
      },
      description: 'The certificate, as a text of lines; null until it happened.',
      resolve: (erasure, { language }) => certificateOf(erasure, language ?? 'bg'),
    }),
  }),
});

builder.objectFields(OperatedMunicipalityType, (t) => ({
  erasure: t.field({
    type: ErasureType,
    nullable: true,
    complexity: { field: 5 },
    description: 'Its erasure that is planned; null where none is.',
    resolve: ({ municipality: { id } }, _args, { database, grant }) =>
      findPlanned(database.operator.prisma, grant('platform.read', null), id),
  }),
  erasureDays: t.int({
    description: 'How many days an erasure waits after it was planned.',
    resolve: (_operated, _args, { erasureDays }) => erasureDays,
  }),
}));

builder.queryField('erasures', (t) =>
  t.field({
    type: [ErasureType],
    access: 'platform.read',
    description: 'Every erasure of a municipality, the latest first: planned, cancelled and over.',
    resolve: (_root, _args, { database, grant }) =>
      listErasures(database.operator.prisma, grant('platform.read', null)),
  }),
);
