// Whether a document has the structure of a city: city.schema.json decides, and every fault is told on its line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { distance } from 'fastest-levenshtein';
import type { Texts } from '../../foundation/texts/per-language.ts';
import type { Mapping } from '../../municipality/imports/mapping.ts';
import type { ToldTable } from '../../municipality/imports/told-columns.ts';
import type { Template } from '../../municipality/templates/catalog.ts';
import type { FirstAdmin, CityFiles } from './checked-city.ts';
import type { CityDocument, Path } from './yaml-document.ts';
import { ROOT } from '../../foundation/project-root.ts';
import type { Problem } from './problem.ts';

/** What a check works with: the file it speaks of, and how it tells what is wrong. */
export interface Checking extends Pick<CityFiles, 'read'> {
  readonly mapping: Mapping;
  /** Tells a problem of a member of the YAML, which then is not used. */
  readonly refuse: (path: Path, kind: Problem['kind'], detail?: string | null) => void;
  /** Tells a problem of another file. */
  readonly tell: (problem: Problem) => void;
  /** Hears how the table of places was read, right or wrong. */
  readonly hearTable: (table: ToldTable) => void;
}

export interface GivenContact {
  readonly name?: Texts;
  readonly address?: Texts;
  readonly email?: string;
  readonly phone?: string;
  readonly website?: string;
}

/** A city as its file says it. */
export interface GivenCity {
  readonly slug: string;
  readonly name: Texts;
  readonly municipality: string;
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly colour: string;
  readonly arms?: string;
  readonly boundary?: string;
  readonly threshold: number;
  readonly openingHour: number;
  readonly commentsAllowed: boolean;
  readonly urgentPhone: string;
  readonly controller: GivenContact & { readonly name: Texts };
  readonly dataProtectionOfficer: GivenContact;
  readonly settlements: string;
  readonly templates: readonly Template[];
  /** By what a category is called. */
  readonly hours: Readonly<Record<string, string>>;
  readonly places: string;
  readonly admin: FirstAdmin;
}

export interface Structure {
  /** The members that are right; what is not named is as the schema says by default. */
  readonly given: Partial<GivenCity>;
  readonly problems: readonly Problem[];
}

const schema = JSON.parse(
  readFileSync(join(ROOT, 'server', 'operator', 'onboarding', 'city.schema.json'), 'utf8'),
) as {
  readonly properties: Readonly<Record<string, object>>;
};

/** Made by the first document: it takes a tenth of a start. */
let compiled: ValidateFunction | undefined;
const rules = (): ValidateFunction =>
  (compiled ??= new Ajv2020({
    allErrors: true,
    verbose: true,
    useDefaults: true,
    strict: true,
    strictRequired: false,
  }).compile(schema));

/** What of the document is right, and all that is wrong with it. */
export function readStructure(file: string, { value, lineOf }: CityDocument): Structure {
  if (!isGroup(value)) {
    const problem: Problem = { file, line: lineOf([]), field: null, kind: 'NO_CITY', detail: null };
    return { given: {}, problems: [problem] };
  }
  const validate = rules();
  validate(value);
  const problems = (validate.errors ?? []).flatMap((error) => problemIn(file, error, lineOf));
  // A member with something strange beside what is known can still be looked at.
  const faulty = problems.filter(({ kind }) => kind !== 'STRANGE');
  const wrong = new Set(faulty.map(({ field }) => field?.split('.')[0]));
  const sound = Object.entries(value).filter(([member]) => member in schema.properties && !wrong.has(member));
  return { given: Object.fromEntries(sound) as Partial<GivenCity>, problems };
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Errors that come along with another one: what an alternative lacks, and that none of them holds. */
const COMPANIONS = /\/anyOf\/\d+\/(required|type)$|\/contains\/(const|type)$/;

function problemIn(file: string, error: ErrorObject, lineOf: CityDocument['lineOf']): Problem[] {
  if (COMPANIONS.test(error.schemaPath)) return [];
  const at = error.instancePath.split('/').slice(1).map(unescape);
  const { kind, detail, member } = saidOf(error);
  const path: Path = member === undefined ? at : [...at, member];
  return [{ file, line: lineOf(path), field: path.join('.') || null, kind, detail }];
}

/** In a JSON pointer ~1 stands for /, and ~0 for ~. */
function unescape(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

interface Said extends Pick<Problem, 'kind' | 'detail'> {
  /** A member that is missing or not known. */
  readonly member?: string;
}

function saidOf({ keyword, params, parentSchema }: ErrorObject): Said {
  const text = (name: string) => String((params as Record<string, unknown>)[name]);
  switch (keyword) {
    case 'required':
      return { kind: 'MISSING', detail: null, member: text('missingProperty') };
    case 'additionalProperties': {
      const member = text('additionalProperty');
      return {
        kind: 'STRANGE',
        detail: nearest(member, Object.keys(parentSchema?.['properties'] ?? {})),
        member,
      };
    }
    case 'type':
      return { kind: 'WRONG_TYPE', detail: text('type') };
    case 'enum':
      return { kind: 'NOT_ONE_OF', detail: (params as { allowedValues: string[] }).allowedValues.join(', ') };
    case 'minimum':
    case 'maximum':
      return { kind: 'OUT_OF_BOUNDS', detail: `${parentSchema?.['minimum']}–${parentSchema?.['maximum']}` };
    case 'uniqueItems':
      return { kind: 'TWICE_HERE', detail: null };
    case 'contains':
      return { kind: 'MISSING', detail: null, member: 'bg' };
    case 'minItems':
      return { kind: 'NONE_HERE', detail: null };
    case 'anyOf':
      return { kind: 'UNREACHABLE', detail: null };
    case 'maxLength':
      return { kind: 'TOO_LONG', detail: text('limit') };
    case 'pattern':
      return {
        kind: 'NOT_WRITTEN_SO',
        detail: (parentSchema?.['examples'] as string[] | undefined)?.[0] ?? null,
      };
    default:
      throw new TypeError(`The schema of a city has the keyword ${keyword}, for which there are no words.`);
  }
}

/** The name that was probably meant; null where none is near. */
function nearest(name: string, names: readonly string[]): string | null {
  const near = names.toSorted((a, b) => distance(a, name) - distance(b, name))[0];
  return near !== undefined && distance(near, name) <= 3 ? near : null;
}
