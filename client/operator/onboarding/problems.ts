// Parts what the server found wrong: what belongs beside a field of the form, and what is wrong inside the table of places.
import type { FieldFault } from '../../parts/fields/fields.ts';
import type { FileProblem } from './answer.ts';
import { BLANK } from './description.ts';

export interface Parted {
  /** One a field, from the top of the form down; each fault is a sentence. */
  readonly faults: readonly FieldFault[];
  readonly others: readonly FileProblem[];
}

const ORDER = Object.keys(BLANK);
const placeOf = (field: string) => ORDER.indexOf(field.split('.')[0] ?? '');

/** Which field of the form a problem stands beside; null: none. */
function fieldOf({ slot, field }: FileProblem): string | null {
  if (slot === 'yaml') return field;
  return slot === 'places' ? null : slot;
}

/** A problem of the table, and one of the description without a field, stands in no place of the form: it stays with the others. */
export function partProblems(problems: readonly FileProblem[]): Parted {
  const faults = new Map<string, string>();
  for (const problem of problems) {
    const field = fieldOf(problem);
    if (field === null) continue;
    const said = faults.get(field);
    faults.set(field, said === undefined ? problem.sentence : `${said} ${problem.sentence}`);
  }
  return {
    faults: [...faults]
      .map(([field, fault]) => ({ field, fault }))
      .toSorted((a, b) => placeOf(a.field) - placeOf(b.field)),
    others: problems.filter((problem) => fieldOf(problem) === null),
  };
}
