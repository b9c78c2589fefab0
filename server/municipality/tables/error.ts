// What is wrong with a folder of data, said so that its author finds the place.

/** Where a mistake stands: a file and, where they are known, its line (1 is the heading) and column. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
}

/** A mistake in a municipality's folder. Nothing was written. */
export class DataError extends Error {
  override readonly name = 'DataError';

  constructor(place: Place, reason: string, options?: ErrorOptions) {
    const line = place.line === undefined ? '' : `, line ${place.line}`;
    const column = place.column === undefined ? '' : `, column ${place.column}`;
    super(`${place.file}${line}${column}: ${reason}`, options);
  }
}
