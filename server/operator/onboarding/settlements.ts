// The settlements of the municipality, picked out of the register, with their names in Latin letters.
import { distance } from 'fastest-levenshtein';
import { RegisterError } from '../../municipality/register/read.ts';
import { readRegisterInChild } from '../../municipality/register/read-in-child.ts';
import type { RegisterEntry } from '../../municipality/register/rules.ts';
import { transliterate } from '../../municipality/register/text/transliteration.ts';
import type { NewSettlement } from './checked-city.ts';
import type { Checking, GivenCity } from './check-structure.ts';

/** The settlements; null where they cannot be known. Why, is told. */
export async function readSettlements(
  { settlements: file, municipality, name, languages }: Partial<GivenCity>,
  { read, refuse, tell }: Checking,
): Promise<readonly NewSettlement[] | null> {
  if (file === undefined) return null;
  const bytes = await read(file);
  if (bytes === null) {
    refuse(['settlements'], 'NO_FILE', file);
    return null;
  }
  try {
    const entries = await readRegisterInChild(bytes);
    if (municipality === undefined || languages === undefined) return null;
    const own = entries.filter((entry) => entry.municipality === municipality);
    if (own.length > 0) return own.map((entry) => settlementOf(entry, languages));
    refuse(['municipality'], 'NOT_IN_REGISTER', meantIn(entries, municipality, name?.bg));
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    tell({ file, line: error.line, field: null, kind: error.fault, detail: null });
  }
  return null;
}

function settlementOf({ ekatte, kind, name }: RegisterEntry, languages: readonly string[]): NewSettlement {
  const latin = languages.includes('en') ? { en: transliterate(name) } : {};
  return { ekatte, kind, name: { bg: name, ...latin } };
}

/** The municipality that has a town of the city's name, else the one whose code differs in one character. */
function meantIn(entries: readonly RegisterEntry[], code: string, name: string | undefined): string | null {
  const town = entries.find((entry) => entry.name === name && entry.kind !== 'village');
  return (town ?? entries.find((entry) => distance(entry.municipality, code) === 1))?.municipality ?? null;
}
