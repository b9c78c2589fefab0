// The pictures of categories.

/** What a category's picture shows. */
export const CATEGORY_ICONS = [
  'BUILDING',
  'DESK',
  'KINDERGARTEN',
  'NURSERY',
  'SCHOOL',
  'PLAYGROUND',
  'PARK',
  'SPORT',
  'CULTURE',
  'ZOO',
  'HEALTH',
  'SOCIAL',
  'LEARNING',
  'BUS',
  'STOP',
  'MARKET',
  'CEMETERY',
  'OTHER',
] as const;

export type CategoryIcon = (typeof CATEGORY_ICONS)[number];

/** The icon of the name; a name that is none shows OTHER. */
export function iconOf(name: string): CategoryIcon {
  return CATEGORY_ICONS.find((icon) => icon === name) ?? 'OTHER';
}
