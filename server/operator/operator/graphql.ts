// What operators can ask, and how somebody becomes one.
import { builder } from '../../api/builder.ts';
import { OperatedMunicipalityType } from './refs.ts';
import { findOperated, listOperated } from './store.ts';
import './allowed.ts';
import './erasing.ts';
import './figures.ts';
import './joining.ts';
import './operating.ts';
import './platform.ts';
import './types.ts';

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
