// The manifest of an export: what lies in it, with sums by which a changed byte is noticed.
import { isRecord, parseJson } from '../../foundation/json.ts';
import { Failure } from '../../foundation/failure.ts';
import { FORMAT } from './rules.ts';
import { say as fill } from '../../../client/text/say.ts';
import { movingWords } from './text/words.ts';

/** What a file in the export is. */
export interface FileSum {
  readonly bytes: number;
  /** SHA-256, in hexadecimal. */
  readonly sha256: string;
}

export interface TableSum {
  readonly rows: number;
  /** Name and type of each column: an installation of another version has others. */
  readonly columns: readonly string[];
}

export interface Manifest {
  readonly format: number;
  /** The platform that made it. */
  readonly madeBy: string;
  /** When, in UTC (ISO 8601): everything in it is of that moment. */
  readonly madeAt: string;
  readonly slug: string;
  readonly name: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, TableSum>>;
  /** Those who are named as members: how many. */
  readonly people: number;
  /** Piles of paper slips that still held when it was made, and stay behind. */
  readonly paper: { readonly piles: number; readonly slips: number };
  /** Every file but this one. */
  readonly files: Readonly<Record<string, FileSum>>;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
/** A list of texts. */
export const isTextList = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
/** A FileSum. */
export const isSum = (value: unknown): boolean =>
  isRecord(value) && isCount(value['bytes']) && /^[0-9a-f]{64}$/.test(String(value['sha256']));
const isTable = (value: unknown): boolean =>
  isRecord(value) && isCount(value['rows']) && isTextList(value['columns']);
const isPaper = (value: unknown): boolean =>
  isRecord(value) && isCount(value['piles']) && isCount(value['slips']);
/** An object whose every value is one. */
export const areAll = (value: unknown, is: (each: unknown) => boolean): boolean =>
  isRecord(value) && Object.values(value).every(is);

function isManifest(value: unknown): value is Manifest {
  return (
    isRecord(value) &&
    ['madeBy', 'madeAt', 'slug'].every((name) => typeof value[name] === 'string') &&
    areAll(value['name'], (each) => typeof each === 'string') &&
    isCount(value['people']) &&
    isPaper(value['paper']) &&
    areAll(value['tables'], isTable) &&
    areAll(value['files'], isSum)
  );
}

/** The manifest that the text says. Throws a Failure where it is none, or of another format. */
export function readManifest(text: string): Manifest {
  const words = movingWords();
  const value = parseJson(text);
  if (isRecord(value) && 'format' in value && value['format'] !== FORMAT)
    throw new Failure(fill(words.format, { theirs: String(value['format']), ours: String(FORMAT) }));
  if (!isManifest(value)) throw new Failure(words.manifest);
  return value;
}
