// What operators can ask of municipalities.
import { builder } from '../../api/builder.ts';
import { AllowanceType } from '../../municipality/allowances/refs.ts';
import { listHolding } from '../../municipality/allowances/store.ts';
import { MunicipalityType } from '../../municipality/municipalities/refs.ts';
import { OperatedMunicipalityType } from './refs.ts';
import { findOperated, listOperated } from './store.ts';
import './allowing-hosts.ts';
import './figures.ts';
import './further-admin.ts';
import './identity.ts';
import './inviting-admin.ts';
import './operating.ts';
import './print-token.ts';
import './taking-factor.ts';

const MunicipalityStateType = builder.enumType('MunicipalityState', {
  description: 'Whether a municipality works.',
  values: {
    LIVE: { description: 'Citizens vote, and results are seen.' },
    DEMO: { description: 'The same, with ratings that are invented.' },
    SUSPENDED: { description: 'Its pages say that they are suspended, and no vote is taken.' },
  } as const,
});

OperatedMunicipalityType.implement({
  description:
    'A municipality as whoever runs the platform sees it: how it does, and nothing that anybody said there.',
  fields: (t) => ({
    municipality: t.expose('municipality', {
      type: MunicipalityType,
      description: 'The municipality, as everybody sees it.',
    }),
    state: t.field({
      type: MunicipalityStateType,
      description: 'Whether it works.',
      resolve: ({ municipality: { suspendedAt, isDemo } }) => {
        if (suspendedAt !== null) return 'SUSPENDED' as const;
        return isDemo ? ('DEMO' as const) : ('LIVE' as const);
      },
    }),
    suspendedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is suspended; null where it is not.',
      resolve: ({ municipality }) => municipality.suspendedAt,
    }),
    suspendedWhy: t.string({
      nullable: true,
      description: 'Why it is suspended.',
      resolve: ({ municipality }) => municipality.suspendedWhy,
    }),
    version: t.int({
      description: 'Goes up with every change of it.',
      resolve: ({ municipality }) => municipality.version,
    }),
    formerSlugs: t.exposeStringList('formerSlugs', {
      description: 'What it was called before in addresses, which still lead to it.',
    }),
    locationCount: t.exposeInt('locationCount', { description: 'How many places it has in use.' }),
    allowances: t.field({
      type: [AllowanceType],
      complexity: { field: 5, multiplier: 3 },
      description: 'What it allows operators today. Each use of it stands in its journal.',
      resolve: ({ municipality }, _args, { gate, grant, now }) =>
        listHolding(gate.database.prisma, grant('platform.read', null), municipality, now()),
    }),
  }),
});

builder.queryField('operatedMunicipalities', (t) =>
  t.field({
    type: [OperatedMunicipalityType],
    access: 'platform.read',
    description: 'Every municipality of the platform, by slug, for operators.',
    resolve: (_root, _args, { database, grant }) =>
      listOperated(database.operator.prisma, grant('platform.read', null)),
  }),
);

builder.queryField('operatedMunicipality', (t) =>
  t.field({
    type: OperatedMunicipalityType,
    nullable: true,
    access: 'platform.read',
    args: { slug: t.arg.string({ required: true, description: 'Its name in addresses.' }) },
    description: 'One municipality of the platform, for operators; null where there is none of the slug.',
    resolve: (_root, { slug }, { database, grant }) =>
      findOperated(database.operator.prisma, grant('platform.read', null), slug),
  }),
);
