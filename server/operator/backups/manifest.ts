// The manifest of a backup: of what and when it is, and a sum of each file by which a changed byte is noticed.
import { Failure } from '../../foundation/failure.ts';
import { areAll, isSum, isTextList, type FileSum } from '../moving/manifest.ts';
import { isRecord, parseJson } from '../../foundation/json.ts';
import { say as fill } from '../../../client/text/say.ts';
import { backupWords } from './text/words.ts';

export interface Manifest {
  readonly format: number;
  /** When, in UTC (ISO 8601): it holds everything that was acknowledged before. */
  readonly madeAt: string;
  /** The version of PostgreSQL, as 17.10. */
  readonly postgres: string;
  /** The id of the installation that it is of. */
  readonly installation: string;
  /** Empty ones too, which PostgreSQL needs and some ways to copy a backup leave out. */
  readonly folders: readonly string[];
  /** Every file but this one, by its path in `DATA_DIR`. */
  readonly files: Readonly<Record<string, FileSum>>;
  /** The file of ballot keys that was made with it, and lies elsewhere. */
  readonly keys?: FileSum;
}

export const FORMAT = 1;
export const MANIFEST = 'manifest.json';
/** Of 100 bytes a file it has room for more tables than there are. */
export const MOST_MANIFEST_BYTES = 50_000_000;

/** Where the database's own files lie. */
export const DATABASE = 'postgres/data';
/** PostgreSQL starts on no folder without it, so it is restored last. */
export const LAST_FILE = `${DATABASE}/PG_VERSION`;
/** What a backup takes beside them; keys that open what lies in the database are never among it. */
export const OTHER_FILES = [
  'postgres/owner-password',
  'installation.id',
  'roles.json',
  'tokens.key',
] as const;

/** Whether the path leads nowhere but into the database's folder. */
function isInDatabase(path: string): boolean {
  const isPart = (part: string) => !['', '.', '..'].includes(part) && !part.includes('\0');
  return path.length < 1_000 && path.startsWith(`${DATABASE}/`) && path.split('/').every(isPart);
}

function isManifest(value: unknown): value is Manifest {
  return (
    isRecord(value) &&
    ['madeAt', 'postgres', 'installation'].every((name) => typeof value[name] === 'string') &&
    isTextList(value['folders']) &&
    areAll(value['files'], isSum) &&
    (!('keys' in value) || isSum(value['keys']))
  );
}

/** The manifest that the text says. Throws a Failure where it is none, of another format, or leads elsewhere. */
export function readManifest(text: string): Manifest {
  const words = backupWords();
  const value = parseJson(text);
  if (isRecord(value) && 'format' in value && value['format'] !== FORMAT)
    throw new Failure(fill(words.format, { theirs: String(value['format']), ours: String(FORMAT) }));
  if (!isManifest(value) || !(LAST_FILE in value.files)) throw new Failure(words.manifest);
  const isOther = (path: string) => OTHER_FILES.some((each) => each === path);
  const strange = [
    ...value.folders.filter((path) => !isInDatabase(path)),
    ...Object.keys(value.files).filter((path) => !isInDatabase(path) && !isOther(path)),
  ];
  if (strange.length > 0) throw new Failure(fill(words.strange, { path: JSON.stringify(strange[0]) }));
  return value;
}
