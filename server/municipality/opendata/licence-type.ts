// The licences that a city can choose from for its open data, as they are asked for.
import { builder } from '../../api/builder.ts';
import type { CityLicence } from './rules.ts';

export const CityLicenceType = builder.enumType('CityLicence', {
  description: 'What may be done with what a municipality publishes as open data.',
  values: {
    CC_BY_4_0: { description: 'Anything, if one says where they come from.' },
    CC0: { description: 'Anything.' },
  } as const satisfies Record<CityLicence, object>,
});
