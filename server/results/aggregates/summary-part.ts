// A part of a summary with what it is a part of: a category, a settlement, a location.
import { builder } from '../../api/builder.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { CategoryType, SettlementType } from '../../municipality/municipalities/refs.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { SeriesType, type Series } from './series.ts';
import { SummaryType, type Summary } from './summary.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';
import { categoryLoader, settlementLoader } from '../../municipality/municipalities/loaders.ts';

export interface Part {
  readonly id: bigint;
  readonly summary: Summary;
}

const keyOf = ({ id, summary }: Part) => ({ municipalityId: summary.grant.municipalityId, id });

export const CategorySummaryType = builder.objectRef<Part>('CategorySummary').implement({
  description: 'What is published of a category.',
  fields: (t) => ({
    category: t.field({
      type: CategoryType,
      description: 'The category.',
      resolve: (part, _args, { loaders }) => loaders(categoryLoader).load(keyOf(part)),
    }),
    summary: t.expose('summary', { type: SummaryType, description: 'Its ratings, summed.' }),
  }),
});

/** A category's steps. */
export interface PartSeries {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  readonly series: Series;
}

export const CategorySeriesType = builder.objectRef<PartSeries>('CategorySeries').implement({
  description: 'What is published of a category over time.',
  fields: (t) => ({
    category: t.field({
      type: CategoryType,
      description: 'The category.',
      resolve: (part, _args, { loaders }) => loaders(categoryLoader).load(part),
    }),
    series: t.expose('series', { type: SeriesType, description: 'Its steps.' }),
  }),
});

export const SettlementSummaryType = builder.objectRef<Part>('SettlementSummary').implement({
  description: 'What is published of a settlement.',
  fields: (t) => ({
    settlement: t.field({
      type: SettlementType,
      description: 'The settlement.',
      resolve: (part, _args, { loaders }) => loaders(settlementLoader).load(keyOf(part)),
    }),
    summary: t.expose('summary', { type: SummaryType, description: 'Its ratings, summed.' }),
  }),
});

export const LocationSummaryType = builder.objectRef<Part>('LocationSummary').implement({
  description: 'What is published of a location.',
  fields: (t) => ({
    location: t.field({
      type: LocationType,
      description: 'The location.',
      resolve: (part, _args, { loaders }) => loaders(locationLoader).load(keyOf(part)),
    }),
    summary: t.expose('summary', { type: SummaryType, description: 'Its ratings, summed.' }),
  }),
});
