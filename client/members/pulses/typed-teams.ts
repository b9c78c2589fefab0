// The teams as they are typed: one a line, the number of people behind the last comma.
import type { FieldFault } from '../../parts/fields/fields.ts';

interface Team {
  readonly name: string;
  readonly people: number;
}

/** The teams; null where a line says no number of people. */
export function teamsIn(typed: string): readonly Team[] | null {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const teams = lines.map((line) => {
    const at = Math.max(line.lastIndexOf(','), line.lastIndexOf(';'));
    const people = line.slice(at + 1).trim();
    return at > 0 && /^\d{1,4}$/.test(people)
      ? { name: line.slice(0, at).trim(), people: Number(people) }
      : null;
  });
  return teams.every((team) => team !== null) ? teams : null;
}

/** Faults of single teams are told of the one field that they are typed in. */
export const ofField = (faults: readonly FieldFault[]): FieldFault[] =>
  faults.map((fault) => (fault.field.startsWith('teams') ? { ...fault, field: 'teams' } : fault));
