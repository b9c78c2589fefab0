// The member `about` of municipality.json: whom citizens turn to, and how accessible the pages were found.
import { findAboutProblem, isAbout, type About } from '../../municipality/municipalities/about.ts';
import { DataError } from '../../municipality/tables/error.ts';

/** The member, which may be null. Throws a DataError that names the part that is missing, unknown or wrong. */
export function readAbout(file: string, value: unknown): About | null {
  if (value === null || isAbout(value)) return value;
  const problem = findAboutProblem(value);
  throw new DataError({ file, column: problem?.member ?? 'about' }, problem?.reason ?? 'is wrong');
}
