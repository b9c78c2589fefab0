// Parts what the server found wrong: what belongs beside a field of the form, and what is wrong inside the other files.
import type { FieldFault } from '../../parts/fields/fields.ts';
import type { FileProblem } from './answer.ts';
import { BLANK, YAML } from './description.ts';

export interface Parted {
  /** One a field, from the top of the form down; each fault is a sentence. */
  readonly faults: readonly FieldFault[];
  readonly others: readonly FileProblem[];
}

const ORDER = Object.keys(BLANK);
const placeOf = (field: string) => ORDER.indexOf(field.split('.')[0] ?? '');

/** A problem of the description without a field stands in no place of the form: it stays with the others. */
export function partProblems(problems: readonly FileProblem[]): Parted {
  const isOfForm = ({ file, field }: FileProblem) => file === YAML && field !== null;
  const faults = new Map<string, string>();
  for (const { field, sentence } of problems.filter(isOfForm)) {
    const said = faults.get(field ?? '');
    faults.set(field ?? '', said === undefined ? sentence : `${said} ${sentence}`);
  }
  return {
    faults: [...faults]
      .map(([field, fault]) => ({ field, fault }))
      .toSorted((a, b) => placeOf(a.field) - placeOf(b.field)),
    others: problems.filter((problem) => !isOfForm(problem)),
  };
}
