// What becomes of a record of signs, as a type of the schema.
import { builder } from '../../api/builder.ts';
import { MunicipalityType } from '../../municipality/municipalities/refs.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { Recorded } from './store-record.ts';

export const SignsRecordedType = builder
  .objectRef<Recorded & { readonly municipality: Municipality }>('SignsRecorded')
  .implement({
    description: 'The signs are in that state now, but for those whose code is unknown.',
    fields: (t) => ({
      municipality: t.expose('municipality', {
        type: MunicipalityType,
        description: 'Whose signs they are.',
      }),
      changed: t.exposeInt('changed', { description: 'How many had another state before.' }),
      unchanged: t.exposeInt('unchanged', {
        description: 'How many had that state already; they keep their day.',
      }),
      unknown: t.exposeStringList('unknown', {
        description: 'Codes that lead to no sign in use of this municipality. Nothing was recorded of them.',
      }),
    }),
  });
