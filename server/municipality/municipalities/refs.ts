// The names of this noun's types in the schema, apart from their fields, which lean on other nouns; and a text as a field, in the asked language.
import { builder } from '../../api/builder.ts';
import type { CategoryIcon } from './category-icons.ts';
import type { Position } from '../../foundation/positions.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Category, Municipality, Settlement } from './store.ts';

export const MunicipalityType = builder.objectRef<Municipality>('Municipality');
export const SettlementType = builder.objectRef<Settlement>('Settlement');
export const CategoryType = builder.objectRef<Category>('Category');

export const CategoryIconType = builder.enumType('CategoryIcon', {
  description: 'What a picture of a kind of place shows.',
  values: {
    BUILDING: { description: 'A public building, such as a mayor’s office.' },
    DESK: { description: 'A desk where services are given.' },
    KINDERGARTEN: { description: 'A kindergarten.' },
    NURSERY: { description: 'A nursery.' },
    SCHOOL: { description: 'A school.' },
    PLAYGROUND: { description: 'A playground.' },
    PARK: { description: 'A park or garden.' },
    SPORT: { description: 'A place for sport.' },
    CULTURE: { description: 'A museum, a theatre, a sight.' },
    ZOO: { description: 'A zoo.' },
    HEALTH: { description: 'Health care.' },
    SOCIAL: { description: 'Social care.' },
    LEARNING: { description: 'A library, or a centre for learning and the young.' },
    BUS: { description: 'A bus, trolleybus or tram.' },
    STOP: { description: 'A stop or station.' },
    MARKET: { description: 'A market.' },
    CEMETERY: { description: 'A cemetery.' },
    OTHER: { description: 'Something else.' },
  } as const satisfies Record<CategoryIcon, object>,
});

export const PositionType = builder.objectRef<Position>('Position').implement({
  description: 'A point in WGS 84.',
  fields: (t) => ({
    latitude: t.exposeFloat('latitude', { description: 'Degrees to the north.' }),
    longitude: t.exposeFloat('longitude', { description: 'Degrees to the east.' }),
  }),
});

/** The argument of every text that exists per language. */
export const LANGUAGE = builder.args((t) => ({
  language: t.string({
    description: 'bg, en or another of the municipality; Bulgarian where there is no such text.',
  }),
}));

/** A field that is a text per language of its parent, in the language that is asked for. */
export const inLanguage = <Parent>(description: string, textsIn: (parent: Parent) => unknown) => ({
  description,
  args: LANGUAGE,
  resolve: (parent: Parent, { language }: { readonly language?: string | null | undefined }) =>
    textIn(textsIn(parent), language),
});
