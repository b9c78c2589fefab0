// The names of this noun's types in the schema, apart from their fields, which lean on other nouns.
import { builder } from '../../api/builder.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Mode } from './rules.ts';
import type { Line } from './store.ts';

/** A line as resolvers pass it on. */
export interface CityLine extends Line {
  readonly municipalityId: MunicipalityId;
}

export const LineType = builder.objectRef<CityLine>('Line');

export const LineModeType = builder.enumType('LineMode', {
  description: 'What runs on a line.',
  values: {
    BUS: { description: 'A bus.' },
    TROLLEYBUS: { description: 'A trolleybus.' },
    TRAM: { description: 'A tram, or an underground.' },
    RAIL: { description: 'A train.' },
    OTHER: { description: 'Something else.' },
  } as const satisfies Record<Mode, object>,
});
