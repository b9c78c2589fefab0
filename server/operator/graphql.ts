// What operators can ask, and how somebody becomes one.
import { builder } from '../graphql/builder.ts';
import { OperatedMunicipalityType } from './refs.ts';
import { listOperated } from './store.ts';
import './joining.ts';
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
