// Reads the files of a city and checks all of them, so that everything that is wrong is told at once.
import { readTemplates } from '../../municipality/templates/catalog.ts';
import type { City, CityFiles } from './checked-city.ts';
import { readDocument } from './yaml-document.ts';
import { readCategoryHours } from './category-hours.ts';
import { checkPlaces } from './check-places.ts';
import { inOrder, type Problem } from './problem.ts';
import { readSettings } from './city-settings.ts';
import { readSettlements } from './settlements.ts';
import { readStructure, type Checking } from './check-structure.ts';

/** The city; or everything that is wrong with its files, in the order of files and lines. */
export async function readCity({ yaml, read }: CityFiles): Promise<City | readonly Problem[]> {
  const document = readDocument(yaml.name, yaml.bytes);
  if (!('value' in document)) return document;
  const { given, problems: wrong } = readStructure(yaml.name, document);
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
  };
  const { slug, municipality, admin } = given;
  const settings = await readSettings(given, checking);
  const settlements = await readSettlements(given, checking);
  const all = readTemplates();
  const templates = given.templates?.flatMap((name) => all.filter(({ template }) => template === name));
  const hours = readCategoryHours(given, templates, checking);
  const places = await checkPlaces(given, { settlements, templates }, checking);
  if (problems.length > 0) return inOrder(problems);
  if (!slug || !municipality || !admin || !settings || !settlements || !templates || !places)
    throw new TypeError('A city without a problem lacks a part.');
  const source = { yaml: yaml.name, places: given.places ?? '', lineOf: document.lineOf };
  const named =
    admin.name === undefined ? admin : { ...admin, name: admin.name.trim().replaceAll(/\s+/g, ' ') };
  const said = { slug, registerCode: municipality, settings, settlements, templates, hours, places };
  return { ...said, admin: named, source };
}
