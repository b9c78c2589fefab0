// What the visits of a programme come to, as its members see it: averages of sections, services and places, each with its number of visits.
import { builder } from '../../api/builder.ts';
import { CategoryType } from '../../municipality/municipalities/refs.ts';
import { categoryLoader } from '../../municipality/municipalities/loaders.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { SECTIONS, type Criterion, type Section } from './checklist.ts';
import { MysteryCriterionType, MysterySectionType } from './refs.ts';
import { meanOf, minutesOf, sectionScore, visitScore, type Mean, type ToldVisit } from './results.ts';
import type { Programme, Visit } from './store.ts';

interface SectionMean extends Mean {
  readonly section: Section;
}
interface MinutesMean extends Mean {
  readonly criterion: Criterion;
}
interface PartMean extends Mean {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
}

export interface Results {
  readonly whole: Mean | null;
  readonly sections: readonly SectionMean[];
  readonly minutes: readonly MinutesMean[];
  readonly services: readonly PartMean[];
  readonly places: readonly PartMean[];
}

/** Those of which something was told. */
export const toldOf = (visits: readonly Visit[]): ToldVisit[] =>
  visits.flatMap(({ locationId, categoryId, answers }) =>
    answers === null ? [] : [{ locationId, categoryId, answers }],
  );

const unique = (ids: readonly bigint[]): bigint[] => [...new Set(ids)];

/** What the visits come to, in the order of the plan: no part stands before another since it was better. */
export function resultsOf({ municipalityId, criteria }: Programme, visits: readonly Visit[]): Results {
  const told = toldOf(visits);
  const whole = ({ answers }: ToldVisit) => visitScore(criteria, answers);
  const partsBy = (idOf: (visit: ToldVisit) => bigint): PartMean[] =>
    unique(told.map(idOf)).flatMap((id) => {
      const mean = meanOf(
        told.filter((visit) => idOf(visit) === id),
        whole,
      );
      return mean === null ? [] : [{ ...mean, municipalityId, id }];
    });
  return {
    whole: meanOf(told, whole),
    sections: SECTIONS.flatMap((section) => {
      const mean = meanOf(told, ({ answers }) => sectionScore(criteria, section, answers));
      return mean === null ? [] : [{ ...mean, section }];
    }),
    minutes: criteria
      .filter(({ kind }) => kind === 'MINUTES')
      .flatMap((criterion) => {
        const mean = meanOf(told, minutesOf(criterion));
        return mean === null ? [] : [{ ...mean, criterion }];
      }),
    services: partsBy(({ categoryId }) => categoryId),
    places: partsBy(({ locationId }) => locationId),
  };
}

const MEAN = '1 to 10: yes counts as 10, no as 1.';
const VISITS = 'Of how many visits it is.';

const SectionMeanType = builder.objectRef<SectionMean>('MysterySectionMean').implement({
  description: 'The average of a section.',
  fields: (t) => ({
    section: t.expose('section', { type: MysterySectionType, description: 'The section.' }),
    mean: t.exposeFloat('mean', { description: MEAN }),
    visits: t.exposeInt('visits', { description: VISITS }),
  }),
});

const MinutesMeanType = builder.objectRef<MinutesMean>('MysteryMinutesMean').implement({
  description: 'The average of what was measured in minutes.',
  fields: (t) => ({
    criterion: t.expose('criterion', { type: MysteryCriterionType, description: 'What was measured.' }),
    mean: t.exposeFloat('mean', { description: 'Minutes.' }),
    visits: t.exposeInt('visits', { description: VISITS }),
  }),
});

const ServiceMeanType = builder.objectRef<PartMean>('MysteryServiceMean').implement({
  description: 'The average of the visits of a category.',
  fields: (t) => ({
    category: t.field({
      type: CategoryType,
      description: 'The category.',
      resolve: ({ municipalityId, id }, _args, { loaders }) =>
        loaders(categoryLoader).load({ municipalityId, id }),
    }),
    mean: t.exposeFloat('mean', { description: MEAN }),
    visits: t.exposeInt('visits', { description: VISITS }),
  }),
});

const PlaceMeanType = builder.objectRef<PartMean>('MysteryPlaceMean').implement({
  description: 'The average of the visits of a place. It is never published, and ranks nothing.',
  fields: (t) => ({
    location: t.field({
      type: LocationType,
      description: 'The place.',
      resolve: ({ municipalityId, id }, _args, { loaders }) =>
        loaders(locationLoader).load({ municipalityId, id }),
    }),
    mean: t.exposeFloat('mean', { description: MEAN }),
    visits: t.exposeInt('visits', { description: VISITS }),
  }),
});

export const MysteryResultsType = builder.objectRef<Results>('MysteryResults').implement({
  description: 'What the visits of a programme come to so far, in the order of its plan.',
  fields: (t) => ({
    mean: t.float({
      nullable: true,
      description: `The average of the visits, each section of one weighing the same. ${MEAN} Null: nothing was told yet.`,
      resolve: ({ whole }) => whole?.mean ?? null,
    }),
    visits: t.int({ description: VISITS, resolve: ({ whole }) => whole?.visits ?? 0 }),
    sections: t.expose('sections', {
      type: [SectionMeanType],
      complexity: { field: 1, multiplier: 6 },
      description: 'By section.',
    }),
    minutes: t.expose('minutes', {
      type: [MinutesMeanType],
      complexity: { field: 1, multiplier: 4 },
      description: 'What was measured in minutes.',
    }),
    services: t.expose('services', {
      type: [ServiceMeanType],
      complexity: { field: 1, multiplier: 10 },
      description: 'By category.',
    }),
    places: t.expose('places', {
      type: [PlaceMeanType],
      complexity: { field: 1, multiplier: 60 },
      description: 'By place.',
    }),
  }),
});
