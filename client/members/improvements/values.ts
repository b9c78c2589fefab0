// An improvement as its form holds it: what is read, what is sent, and what the page can see to be wrong.
import type { ImprovementFieldsFragment, SaveImprovementInput } from '../../generated/operations.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import type { Place } from '../people/post.ts';

type Texts = Readonly<Record<string, string>>;

export const ABOUTS = ['places', 'part', 'everything'] as const;
export type About = (typeof ABOUTS)[number];

export interface ImprovementValues {
  readonly said: Texts;
  readonly text: Texts;
  readonly doneOn: string | null;
  readonly about: About;
  readonly locations: readonly Place[];
  readonly category: string | null;
  readonly settlement: string | null;
  /** The hash of what was uploaded. */
  readonly photo: string | null;
  readonly photoAlt: Texts;
}

export const NOTHING: ImprovementValues = {
  said: {},
  text: {},
  doneOn: null,
  about: 'places',
  locations: [],
  category: null,
  settlement: null,
  photo: null,
  photoAlt: {},
};

/** What the form of the improvement begins with. */
export function valuesOf(managed: ImprovementFieldsFragment): ImprovementValues {
  const { locations, category, settlement, doneOn } = managed.improvement;
  const isOfPart = category !== null || settlement !== null;
  return {
    said: managed.said ?? {},
    text: managed.text,
    doneOn,
    about: locations.length > 0 ? 'places' : isOfPart ? 'part' : 'everything',
    locations: locations.map(({ id, name }) => ({ id, name })),
    category: category?.id ?? null,
    settlement: settlement?.id ?? null,
    photo: managed.photo,
    photoAlt: managed.photoAlt ?? {},
  };
}

/** What is to be sent; only what belongs to what it is about. */
export function inputOf(
  values: ImprovementValues,
): Omit<SaveImprovementInput, 'municipality' | 'improvement' | 'version' | 'task'> {
  const { said, text, doneOn, about, locations, category, settlement, photo, photoAlt } = values;
  const given = (texts: Texts) =>
    Object.values(texts).some((each) => each.trim() !== '') ? { bg: '', ...texts } : null;
  return {
    text: { bg: '', ...text },
    said: given(said),
    doneOn: doneOn ?? '',
    locations: about === 'places' ? locations.map(({ id }) => id) : [],
    category: about === 'part' ? category : null,
    settlement: about === 'part' ? settlement : null,
    photo,
    photoAlt: photo === null ? null : given(photoAlt),
  };
}

/** What the page itself can see to be wrong. */
export function faultsOf(values: ImprovementValues): FieldFault[] {
  const { text, doneOn, about, locations, category, settlement } = values;
  return [
    ...(text['bg']?.trim() ? [] : [{ field: 'text.bg', fault: 'REQUIRED' }]),
    ...(doneOn === null ? [{ field: 'doneOn', fault: 'REQUIRED' }] : []),
    ...(about === 'places' && locations.length === 0 ? [{ field: 'locations', fault: 'REQUIRED' }] : []),
    ...(about === 'part' && category === null && settlement === null
      ? [{ field: 'category', fault: 'REQUIRED' }]
      : []),
  ];
}
