// How much the invented citizens go to the places of a category, and how content they are there.

export interface Temperament {
  /** How often a place is rated, beside others: 1 is the usual. */
  readonly popularity: number;
  /** From 0 (everybody complains) to 1 (everybody is delighted). */
  readonly quality: number;
}

const USUAL: Temperament = { popularity: 1, quality: 0.65 };

const TEMPERAMENTS: Readonly<Record<string, Temperament>> = {
  'administrative-services': { popularity: 6, quality: 0.6 },
  'culture-tourism': { popularity: 1.5, quality: 0.85 },
  'health-social': { popularity: 0.9, quality: 0.68 },
  kindergartens: { popularity: 1.2, quality: 0.78 },
  kmetstva: { popularity: 0.8, quality: 0.74 },
  'learning-youth': { popularity: 1, quality: 0.85 },
  nurseries: { popularity: 1, quality: 0.75 },
  parks: { popularity: 2.5, quality: 0.72 },
  playgrounds: { popularity: 0.7, quality: 0.58 },
  schools: { popularity: 1.2, quality: 0.66 },
  sport: { popularity: 1, quality: 0.7 },
  'stops-stations': { popularity: 1.6, quality: 0.42 },
  vehicles: { popularity: 2, quality: 0.5 },
  zoo: { popularity: 8, quality: 0.8 },
};

/** The temperament of the category with the key; the usual one where the key is not known. */
export function temperamentOf(categoryKey: string): Temperament {
  return TEMPERAMENTS[categoryKey] ?? USUAL;
}
