// What a folder of keys notes of a municipality's nights: how far they are, whatever a database says that was taken back.

/** How far a municipality's nights are: the night is about to be committed, or it was. */
export interface NightNote {
  readonly state: 'prepared' | 'held';
  readonly night: number;
}

const NOTE = /^(prepared|held) (\d{1,9})\n$/;

/** The note that the file says; null where it says none. */
export function findNote(file: Buffer | null): NightNote | null {
  const [, state, night] = NOTE.exec(file?.toString('latin1') ?? '') ?? [];
  return state === undefined ? null : { state: state as NightNote['state'], night: Number(night) };
}

export const textOf = ({ state, night }: NightNote): string => `${state} ${night}\n`;

/** The last night that is known to be held: one that is about to be may not be. */
export function heldOf(note: NightNote | null): number {
  if (note === null) return 0;
  return note.state === 'held' ? note.night : note.night - 1;
}

/** The note that knows most; null of none. */
export function latestOf(notes: readonly (NightNote | null)[]): NightNote | null {
  const known = notes.filter((note) => note !== null);
  return known.toSorted((a, b) => heldOf(b) - heldOf(a) || b.night - a.night)[0] ?? null;
}
