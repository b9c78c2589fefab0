// arms.svg: the municipality's arms.
import { existsSync, readFileSync } from 'node:fs';
import { readArms } from '../../municipality/municipalities/arms.ts';
import { DataError } from '../../municipality/tables/error.ts';

/** The arms as they may stand in a page; null where there is no file. Throws a DataError that names what is not allowed. */
export function readArmsFile(file: string): string | null {
  if (!existsSync(file)) return null;
  const read = readArms(readFileSync(file, 'utf8'));
  if ('arms' in read) return read.arms;
  throw new DataError({ file }, read.problem);
}
