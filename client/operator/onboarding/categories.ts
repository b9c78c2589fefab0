// Which categories come with the templates of a new municipality.

export const TEMPLATES = [
  ...(['administration', 'education', 'transport', 'parks', 'sport', 'culture', 'health'] as const),
];
export type Template = (typeof TEMPLATES)[number];

/** The categories of each template, by key, in their order. */
export const CATEGORIES = {
  administration: ['kmetstva', 'administrative-services'],
  education: ['kindergartens', 'nurseries', 'schools', 'learning-youth'],
  transport: ['vehicles', 'stops-stations'],
  parks: ['parks', 'playgrounds'],
  sport: ['sport'],
  culture: ['culture', 'tourism'],
  health: ['health', 'social-care'],
} as const satisfies Readonly<Record<Template, readonly string[]>>;

export type CategoryKey = (typeof CATEGORIES)[Template][number];

/** The categories that come with the templates. */
export function categoriesOf(templates: readonly Template[]): CategoryKey[] {
  return templates.flatMap((template) => [...CATEGORIES[template]]);
}
