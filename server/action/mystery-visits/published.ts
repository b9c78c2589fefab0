// What of a programme of visits everybody may read: averages of sections and services, of visits and places that are not few. Pure.
import type { Texts } from '../../foundation/texts/per-language.ts';
import { SECTIONS, type Channel, type Section } from './checklist.ts';
import {
  isPublishable,
  meanOf,
  minutesOf,
  publishableParts,
  sectionScore,
  visitScore,
  type ToldVisit,
} from './results.ts';
import type { Programme, Visit } from './store.ts';

/** As an edition of a report keeps it. */
export type PublishedProgramme = {
  /** Days, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly visits: number;
  readonly places: number;
  readonly channels: readonly Channel[];
  readonly mean: number;
  readonly sections: readonly { readonly section: Section; readonly mean: number; readonly visits: number }[];
  readonly minutes: readonly { readonly text: Texts; readonly mean: number; readonly visits: number }[];
  readonly services: readonly { readonly name: Texts; readonly mean: number; readonly visits: number }[];
};

/** Null where all of it is too few. Of another programme nothing is added: whoever subtracts one from both would learn the smaller. */
export function publishedOf(
  { criteria, beginsOn, endsOn }: Programme,
  visits: readonly Visit[],
  services: readonly { readonly id: bigint; readonly name: Texts }[],
): PublishedProgramme | null {
  const told: (ToldVisit & Pick<Visit, 'channel'>)[] = visits.flatMap((visit) =>
    visit.answers === null ? [] : [{ ...visit, answers: visit.answers }],
  );
  const scoreOf = ({ answers }: ToldVisit) => visitScore(criteria, answers);
  const whole = meanOf(told, scoreOf);
  if (whole === null || !isPublishable(whole)) return null;
  const parts = services.flatMap(({ id, name }) => {
    const mean = meanOf(
      told.filter(({ categoryId }) => categoryId === id),
      scoreOf,
    );
    return mean === null ? [] : [{ ...mean, name }];
  });
  return {
    from: beginsOn,
    to: endsOn,
    visits: whole.visits,
    places: whole.places,
    channels: [...new Set(told.map(({ channel }) => channel))],
    mean: whole.mean,
    sections: SECTIONS.flatMap((section) => {
      const mean = meanOf(told, ({ answers }) => sectionScore(criteria, section, answers));
      return mean !== null && isPublishable(mean) ? [{ section, mean: mean.mean, visits: mean.visits }] : [];
    }),
    minutes: criteria
      .filter(({ kind }) => kind === 'MINUTES')
      .flatMap((criterion) => {
        const mean = meanOf(told, minutesOf(criterion));
        if (mean === null || !isPublishable(mean)) return [];
        return [{ text: criterion.text, mean: mean.mean, visits: mean.visits }];
      }),
    services: publishableParts(parts).map(({ name, mean, visits: count }) => ({ name, mean, visits: count })),
  };
}

const TOLD_ALIKE = ['from', 'to', 'visits', 'places', 'mean'] as const;

/**
 * The programmes, each with its services as they were told before, where it was. Nothing comes to a programme that is over, but a place may
 * be led to another service: who subtracts what is told now from what was would learn what that one place did.
 */
export function asToldBefore(
  programmes: readonly PublishedProgramme[],
  before: readonly PublishedProgramme[],
): PublishedProgramme[] {
  return programmes.map((programme) => {
    const known = before.find((each) => TOLD_ALIKE.every((name) => each[name] === programme[name]));
    return known ? { ...programme, services: known.services } : programme;
  });
}
