// What can be asked of a municipality as an operator sees it.
import { MunicipalityType } from '../municipalities/refs.ts';
import { OperatedMunicipalityType } from './refs.ts';

OperatedMunicipalityType.implement({
  description:
    'A municipality as whoever runs the platform sees it: how it does, and nothing that anybody said there.',
  fields: (t) => ({
    municipality: t.field({
      type: MunicipalityType,
      description: 'The municipality, as everybody sees it.',
      resolve: ({ municipality }) => municipality,
    }),
    locationCount: t.exposeInt('locationCount', { description: 'How many places it has in use.' }),
  }),
});
