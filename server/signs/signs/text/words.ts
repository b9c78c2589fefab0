// What stands in a table of signs, and on their map, by language.
import type { ManagedState } from '../../../municipality/codes/store-managed.ts';
import type { Voice } from '../../../municipality/codes/silence.ts';
import { bg } from './words.bg.ts';
import { en } from './words.en.ts';

type Column =
  | ('code' | 'state' | 'place' | 'address' | 'settlement' | 'category' | 'voice' | 'url')
  | ('orderedOn' | 'printedOn' | 'mountedOn' | 'damagedOn' | 'retiredOn' | 'retiredBecause' | 'replacedBy');

export interface Words {
  readonly title: (municipality: string, day: string) => string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly states: Readonly<Record<ManagedState, string>>;
  readonly voices: Readonly<Record<Voice['state'], string>>;
  readonly map: (places: number) => string;
  readonly point: (place: string, signs: number, state: string) => string;
}

/** The words in the language; in Bulgarian where there are none in it. */
export function wordsIn(language: string | null): Words {
  return language === 'en' ? en : bg;
}
