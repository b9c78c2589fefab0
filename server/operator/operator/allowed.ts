// What a municipality allows operators today, as they see it.
import { AllowanceType } from '../../municipality/allowances/refs.ts';
import { listHolding } from '../../municipality/allowances/store.ts';
import { builder } from '../../api/builder.ts';
import { OperatedMunicipalityType } from './refs.ts';

builder.objectField(OperatedMunicipalityType, 'allowances', (t) =>
  t.field({
    type: [AllowanceType],
    complexity: { field: 5, multiplier: 3 },
    description: 'What it allows operators today. Each use of it stands in its journal.',
    resolve: ({ municipality }, _args, { gate, grant, now }) =>
      listHolding(gate.database.prisma, grant('platform.read', null), municipality, now()),
  }),
);
