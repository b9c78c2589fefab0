// What a folder of keys notes of the counter that it belongs to: the counter's id, which the database has too.

/** An id, and whether the database has it for sure: it is written to the folders first. */
export interface CounterNote {
  readonly state: 'prepared' | 'known';
  readonly id: string;
}

const NOTE = /^(prepared|known) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\n$/;

/** The note that the file says; null where it says none. */
export function findCounterNote(file: Buffer | null): CounterNote | null {
  const [, state, id] = NOTE.exec(file?.toString('latin1') ?? '') ?? [];
  return state === undefined || id === undefined ? null : { state: state as CounterNote['state'], id };
}

export const textOfCounter = ({ state, id }: CounterNote): string => `${state} ${id}\n`;
