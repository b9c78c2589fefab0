// What a municipality's folder says, checked. Rows name each other by their natural keys; the database's ids come later.
import type { SignCode } from '../../foundation/sign-code.ts';
import type { About } from '../municipalities/about.ts';
import type { SharedNetworkRow } from '../municipalities/shared-networks.ts';
import type { CategoryIcon } from '../municipalities/category-icons.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';

export interface MunicipalityRow {
  readonly slug: string;
  readonly name: Texts;
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly isDemo: boolean;
  readonly threshold: number;
  readonly openingHour: number;
  readonly poolMonths: number;
  readonly commentsAllowed: boolean;
  readonly colour: string;
  readonly host: string | null;
  readonly urgentPhone: string | null;
  readonly about: About | null;
}

export interface SettlementRow {
  readonly ekatte: string;
  readonly kind: 'city' | 'town' | 'village';
  readonly name: Texts;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface CategoryRow {
  readonly key: string;
  readonly position: number;
  readonly name: Texts;
  readonly ratingQuestion: Texts;
  readonly icon: CategoryIcon;
}

export interface LocationRow {
  readonly externalId: string;
  readonly ekatte: string;
  readonly category: string;
  readonly kind: 'place' | 'vehicle' | 'online';
  readonly name: Texts;
  readonly address: Texts | null;
  readonly registrationNumber: string | null;
  readonly line: string | null;
  readonly website: string | null;
  /** Of an event, YYYY-MM-DD. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly isDemo: boolean;
}

export interface TabletRow {
  readonly externalId: string;
  /** The external id of the place at whose desk it stands. */
  readonly desk: string;
  readonly name: Texts;
  readonly isDemo: boolean;
}

export interface SignRow {
  readonly code: SignCode;
  readonly externalId: string;
  /** Where the code stands in signs.csv: a code that would change is found only beside the database. */
  readonly fileLine: number;
}

export interface QuestionRow {
  readonly category: string;
  readonly key: string;
  readonly fromScore: number;
  readonly toScore: number;
  readonly position: number;
  readonly text: Texts;
}

export interface OptionRow {
  readonly category: string;
  readonly question: string;
  readonly key: string;
  readonly position: number;
  readonly text: Texts;
}

export interface OpeningHoursRow {
  readonly externalId: string;
  /** 1 is Monday. */
  readonly weekday: number;
  /** Minutes after midnight. */
  readonly opensMinute: number;
  readonly closesMinute: number;
}

export interface ImprovementRow {
  readonly externalId: string;
  /** A location's external id; or a category's key, a settlement's code, both or neither. */
  readonly location: string | null;
  readonly category: string | null;
  readonly ekatte: string | null;
  readonly text: Texts;
  readonly doneOn: Date;
  readonly isPublished: boolean;
}

/** Every text of the citizens' pages in a language of the municipality's own. */
export interface TextsRow {
  readonly language: string;
  readonly content: object;
}

/** A whole folder. Every name of another row is there, and every natural key once. */
export interface MunicipalityData {
  readonly folder: string;
  readonly municipality: MunicipalityRow;
  /** The arms as they may stand in a page. */
  readonly arms: string | null;
  readonly settlements: readonly SettlementRow[];
  readonly categories: readonly CategoryRow[];
  readonly locations: readonly LocationRow[];
  readonly tablets: readonly TabletRow[];
  readonly signs: readonly SignRow[];
  readonly questions: readonly QuestionRow[];
  readonly options: readonly OptionRow[];
  readonly sharedNetworks: readonly SharedNetworkRow[];
  readonly openingHours: readonly OpeningHoursRow[];
  readonly improvements: readonly ImprovementRow[];
  readonly texts: readonly TextsRow[];
}
