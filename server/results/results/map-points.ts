// The points of a map, in columns: places with a position and what is published of them.
import { averageOf, countOf, intervalOf } from '../../foundation/score-statistics.ts';
import { builder } from '../../api/builder.ts';
import type { PlaceRow } from './place-rows.ts';

export const PlacePointsType = builder.objectRef<readonly PlaceRow[]>('PlacePoints').implement({
  description: 'Columns of the same length, a row a place. A count of 0 means: not enough answers yet.',
  fields: (t) => ({
    ids: t.field({
      type: ['ID'],
      description: 'The ids of the places.',
      resolve: (rows) => rows.map(({ place }) => String(place.id)),
    }),
    names: t.stringList({
      description: 'Their names, in the language that was asked for.',
      resolve: (rows) => rows.map(({ name }) => name),
    }),
    latitudes: t.floatList({
      description: 'Degrees (WGS 84).',
      resolve: (rows) => rows.map(({ place }) => place.position?.latitude ?? 0),
    }),
    longitudes: t.floatList({
      description: 'Degrees (WGS 84).',
      resolve: (rows) => rows.map(({ place }) => place.position?.longitude ?? 0),
    }),
    counts: t.intList({
      description: 'How many ratings are published of each.',
      resolve: (rows) => rows.map(({ counts }) => countOf(counts)),
    }),
    averages: t.floatList({
      description: 'The average of each; 0 where nothing is published.',
      resolve: (rows) => rows.map(({ counts }) => averageOf(counts) ?? 0),
    }),
    lowers: t.floatList({
      description: "The lower bound of each average's interval.",
      resolve: (rows) => rows.map(({ counts }) => intervalOf(counts)?.lower ?? 1),
    }),
    uppers: t.floatList({
      description: "The upper bound of each average's interval.",
      resolve: (rows) => rows.map(({ counts }) => intervalOf(counts)?.upper ?? 10),
    }),
  }),
});
