// What the form of a new municipality holds, and the description of a city that it comes to: the same that a city.yaml gives.
import type { ContactValues } from '../../parts/contacts/contact-form.ts';
import type { CityFiles } from './send.ts';
import { categoriesOf, type Template, TEMPLATES } from './categories.ts';
import { type CategoryHours, writeHours } from './hours.ts';
import { yamlOf, type Members } from './yaml.ts';

/** In which languages its pages are offered, the first one by default. */
export const LANGUAGES = ['bg,en', 'en,bg', 'bg'] as const;

type Texts = Readonly<Record<string, string>>;

export interface Description {
  readonly settlements: File | null;
  readonly municipality: string;
  readonly slug: string;
  readonly name: Texts;
  readonly languages: (typeof LANGUAGES)[number] | null;
  readonly timeZone: string | null;
  readonly colour: string;
  readonly arms: File | null;
  readonly boundary: File | null;
  readonly threshold: number | null;
  readonly openingHour: number | null;
  readonly commentsAllowed: boolean;
  readonly urgentPhone: string;
  readonly controller: ContactValues;
  readonly dataProtectionOfficer: ContactValues;
  readonly templates: readonly Template[];
  readonly hours: CategoryHours;
  readonly places: File | null;
  readonly admin: { readonly email: string; readonly name: string; readonly language: 'bg' | 'en' | null };
}

const NOBODY: ContactValues = { name: {}, address: {}, email: '', phone: '', website: '' };

/** What a form begins with. */
export const BLANK: Description = {
  // In the order of the form, in which what is wrong is told.
  settlements: null,
  municipality: '',
  slug: '',
  name: {},
  languages: 'bg,en',
  timeZone: 'Europe/Sofia',
  colour: '#1f4d3a',
  arms: null,
  boundary: null,
  threshold: 5,
  openingHour: 3,
  commentsAllowed: false,
  urgentPhone: '112',
  controller: NOBODY,
  dataProtectionOfficer: NOBODY,
  templates: TEMPLATES,
  hours: {},
  places: null,
  admin: { email: '', name: '', language: 'bg' },
};

/** The members of the description, in the order of the form. What was left empty is not in it: the server says what it misses. */
export function membersOf(values: Description): Members {
  const { languages, controller, dataProtectionOfficer, ...members } = values;
  const { arms, boundary, settlements, places } = values;
  return filled({
    settlements: settlements?.name,
    municipality: members.municipality,
    slug: members.slug,
    name: members.name,
    languages: languages?.split(',') ?? [],
    timeZone: members.timeZone,
    colour: members.colour,
    arms: arms?.name,
    boundary: boundary?.name,
    threshold: members.threshold ?? '',
    openingHour: members.openingHour ?? '',
    commentsAllowed: members.commentsAllowed,
    urgentPhone: members.urgentPhone,
    controller: { ...controller },
    dataProtectionOfficer: { ...dataProtectionOfficer },
    templates: [...members.templates],
    hours: hoursOf(values),
    places: places?.name,
    admin: { ...members.admin },
  });
}

/** The hours of the categories that the city begins with. */
function hoursOf({ hours, templates }: Description): Readonly<Record<string, string>> {
  return Object.fromEntries(categoriesOf(templates).map((key) => [key, writeHours(hours[key] ?? [])]));
}

/** The members that hold something. Of a number and a list it is told that they are empty: by default they would not be. */
function filled(members: Readonly<Record<string, unknown>>): Members {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]): [string, Members[string]][] => {
      if (Array.isArray(value)) return [[name, value.map(String)]];
      if (typeof value === 'object' && value !== null) {
        const within = filled({ ...value });
        return Object.keys(within).length > 0 || name === 'dataProtectionOfficer' ? [[name, within]] : [];
      }
      if (typeof value === 'number' || typeof value === 'boolean') return [[name, value]];
      if (typeof value !== 'string') return [];
      const text = value.trim();
      return text === '' && !NUMBERS.has(name) ? [] : [[name, text]];
    }),
  );
}

const NUMBERS: ReadonlySet<string> = new Set(['threshold', 'openingHour']);

/** The name of the file that the form comes to. */
export const YAML = 'city.yaml';

/** The files of a city, as whoever writes its city.yaml by hand has them. */
export function filesOf(values: Description): CityFiles {
  const { settlements, places, arms, boundary } = values;
  const yaml = new File([yamlOf(membersOf(values))], YAML, { type: 'text/yaml' });
  return { yaml, settlements, places, arms, boundary };
}
