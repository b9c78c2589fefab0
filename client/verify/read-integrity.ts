// Reads the integrity.json of a site, which may say anything.
import type { Integrity, NamedFile } from '../integrity/files.ts';
import { NotCompared } from './ask.ts';

/** More than any commit names. */
const MOST_FILES = 100;

/** Nothing that is printed later can be more than a name, a commit or a hash. */
function isFile(value: unknown): value is NamedFile {
  const { name, bytes, integrity } = Object(value) as Partial<Record<string, unknown>>;
  return (
    typeof name === 'string' &&
    /^[\w.-]{1,60}$/.test(name) &&
    Number.isSafeInteger(bytes) &&
    typeof integrity === 'string' &&
    /^sha256-[\w+/]{43}=$/.test(integrity)
  );
}

/** Throws NotCompared where it is not what it should be. */
export function readIntegrity(text: string, address: URL): Integrity {
  const refuse = (reason: string) => new NotCompared(`${address.href} ${reason}.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse('is no JSON');
  }
  const { commit, isChanged, files } = Object(value) as Partial<Record<string, unknown>>;
  if (commit !== null && !(typeof commit === 'string' && /^[\da-f]{40,64}$/.test(commit)))
    throw refuse('names no commit, nor says that it knows none');
  if (
    typeof isChanged !== 'boolean' ||
    !Array.isArray(files) ||
    files.length > MOST_FILES ||
    !files.every(isFile)
  )
    throw refuse('does not name files with their hashes');
  return { commit, isChanged, files };
}
