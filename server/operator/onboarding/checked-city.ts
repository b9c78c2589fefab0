// A city that is ready to be onboarded: read from its files, without a problem.
import type { LocationHours } from '../../municipality/hours/rules.ts';
import type { LetterLanguage } from '../../access/sessions/text/letters.ts';
import type { Settings } from '../../municipality/municipalities/settings.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';
import type { CategoryTemplate } from '../../municipality/templates/catalog.ts';
import type { LocationDraft } from '../../municipality/managed-locations/draft.ts';
import type { Mapping } from '../../municipality/imports/mapping.ts';
import type { FileSlot } from './problem.ts';
import type { CityDocument } from './yaml-document.ts';

/** A settlement that the register has of the municipality. */
export interface NewSettlement {
  readonly ekatte: string;
  readonly kind: string;
  readonly name: Texts;
}

/** What the files say of the municipality itself. */
export type CitySettings = Pick<
  Settings,
  | 'name'
  | 'languages'
  | 'colour'
  | 'arms'
  | 'boundary'
  | 'threshold'
  | 'openingHour'
  | 'commentsAllowed'
  | 'urgentPhone'
  | 'about'
> & { readonly timeZone: string };

/** The first place of its table, of which a sign can be shown before there is any. */
export interface FirstPlace extends Pick<LocationDraft, 'name' | 'address'> {
  readonly externalId: string;
  readonly settlement: NewSettlement;
  readonly category: CategoryTemplate;
}

/** Who is invited to be its first admin. */
export interface FirstAdmin {
  readonly email: string;
  readonly name?: string;
  readonly language: LetterLanguage;
}

/** All of it. */
export interface City {
  readonly slug: string;
  /** Its code in the register of settlements: SZR31. */
  readonly registerCode: string;
  readonly settings: CitySettings;
  readonly settlements: readonly NewSettlement[];
  readonly templates: readonly CategoryTemplate[];
  /** When places of a category are open that have no hours of their own, by its key. */
  readonly hours: ReadonlyMap<string, readonly LocationHours[]>;
  /** The table of its places, as it was sent. */
  readonly places: Buffer;
  readonly firstPlace: FirstPlace;
  /** What its columns and categories mean where they are called otherwise. */
  readonly mapping: Mapping;
  readonly admin: FirstAdmin;
  /** Where it was read from: the names of its YAML and of its table of places, and on which line a member stands. */
  readonly source: {
    readonly yaml: string;
    readonly places: string;
    readonly lineOf: CityDocument['lineOf'];
  };
}

/** A file as its owner calls it. */
export interface OwnersFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The files of a city: its YAML, and those that it names. */
export interface CityFiles {
  readonly yaml: OwnersFile;
  /** The file for it, which the YAML calls so; null where there is none. */
  readonly read: (name: string, slot: FileSlot) => Promise<OwnersFile | null>;
  /** What the table of places means where it is called otherwise, as a page sends it. */
  readonly mapping?: string;
}
