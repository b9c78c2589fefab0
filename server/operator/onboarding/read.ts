// Reads the files of a city and checks all of them, so that everything that is wrong is told at once.
import { readTemplates } from '../../municipality/templates/catalog.ts';
import { readMapping } from '../../municipality/imports/mapping.ts';
import type { City, CityFiles, NewSettlement } from './checked-city.ts';
import { readDocument } from './yaml-document.ts';
import { readCategoryHours } from './category-hours.ts';
import { checkPlaces } from './check-places.ts';
import { inOrder, type Problem } from './problem.ts';
import { readSettings } from './city-settings.ts';
import { readStructure, type Checking, type GivenCity } from './check-structure.ts';
import { distance } from 'fastest-levenshtein';
import { RegisterError } from '../../municipality/register/read.ts';
import { readRegisterInChild } from '../../municipality/register/read-in-child.ts';
import type { RegisterEntry } from '../../municipality/register/rules.ts';
import { transliterate } from '../../municipality/register/text/transliteration.ts';

/**
 * The city; or everything that is wrong with its files, in the order of files and lines. `hearTable` hears how the table of
 * places was read, whatever is wrong with it.
 */
export async function readCity(
  { yaml, read, mapping: meant = '{}' }: CityFiles,
  hearTable: Checking['hearTable'] = () => undefined,
): Promise<City | readonly Problem[]> {
  const document = readDocument(yaml.name, yaml.bytes);
  if (!('value' in document)) return document;
  const { given, problems: wrong } = readStructure(yaml.name, document);
  const mapping = readMapping(meant, given.languages ?? []);
  const problems = [...wrong];
  const checking: Checking = {
    read,
    refuse: (path, kind, detail = null) =>
      void problems.push({
        file: yaml.name,
        line: document.lineOf(path),
        field: path.join('.'),
        kind,
        detail,
      }),
    tell: (problem) => void problems.push(problem),
    hearTable,
    mapping,
  };
  const { slug, municipality, admin } = given;
  const settings = await readSettings(given, checking);
  const settlements = await readSettlements(given, checking);
  const all = readTemplates();
  const templates = given.templates?.flatMap((name) => all.filter(({ template }) => template === name));
  const hours = readCategoryHours(given, templates, checking);
  const places = await checkPlaces(given, { settlements, templates }, checking);
  if (problems.length > 0) return inOrder(problems);
  const { file, firstPlace } = places ?? {};
  if (!slug || !municipality || !admin || !settings || !settlements || !templates || !file || !firstPlace)
    throw new TypeError('A city without a problem lacks a part.');
  const source = { yaml: yaml.name, places: file.name, lineOf: document.lineOf };
  const named =
    admin.name === undefined ? admin : { ...admin, name: admin.name.trim().replaceAll(/\s+/g, ' ') };
  const said = { slug, registerCode: municipality, settings, settlements, templates, hours, mapping };
  return { ...said, places: file.bytes, firstPlace, admin: named, source };
}

/**
 * The settlements of the municipality, picked out of the register, with their names in Latin letters; null where they cannot be
 * known. Why, is told.
 */
async function readSettlements(
  { settlements: file, municipality, name, languages }: Partial<GivenCity>,
  { read, refuse, tell }: Checking,
): Promise<readonly NewSettlement[] | null> {
  if (file === undefined) return null;
  const found = await read(file, 'settlements');
  if (found === null) {
    refuse(['settlements'], 'NO_FILE', file);
    return null;
  }
  try {
    const entries = await readRegisterInChild(found.bytes);
    if (municipality === undefined || languages === undefined) return null;
    const own = entries.filter((entry) => entry.municipality === municipality);
    if (own.length > 0) return own.map((entry) => settlementOf(entry, languages));
    refuse(['municipality'], 'NOT_IN_REGISTER', meantIn(entries, municipality, name?.bg));
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    const { line, fault: kind } = error;
    tell({ file: found.name, slot: 'settlements', line, field: null, kind, detail: null });
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
