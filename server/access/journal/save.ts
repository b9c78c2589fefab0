// Saves a thing that has a version, new or known: nobody's change is lost, and the journal tells what differs.
import type { Grant } from '../grants/grant.ts';
import type { MunicipalityAction } from '../grants/actions.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import { invalid, type FieldFault, type Invalid, type Outdated } from './outcomes.ts';
import type { Done } from './change.ts';
import { outdated } from './outdated.ts';
import { differenceOf, nameIn, type Json } from './rules.ts';

interface Versioned {
  readonly id: bigint;
  readonly version: number;
}

export interface Saved<Outcome extends string, Row> {
  readonly outcome: Outcome;
  readonly row: Row;
}

interface Save<Outcome extends string, Row extends Versioned> {
  readonly outcome: Outcome;
  /** The kind of thing, as the schema names it. */
  readonly subject: string;
  /** The thing that is named, if it is there; and the version that was read. Both null: it is to be new. */
  readonly present: Row | null | undefined;
  readonly version: number | null;
  readonly faults: readonly FieldFault[];
  /** What the journal tells of a row. */
  readonly told: (row: Row) => { readonly [key: string]: Json };
  readonly save: () => Promise<Row>;
}

/** Saves it, or says why not. Throws NOT_FOUND where what is named is not there. */
export async function saveVersioned<Outcome extends string, Row extends Versioned>(
  tx: Tenant,
  grant: Grant<MunicipalityAction>,
  { outcome, subject, present, version, faults, told, save }: Save<Outcome, Row>,
): Promise<Done<Saved<Outcome, Row> | Outdated | Invalid>> {
  if (present === undefined) throw new AppError('NOT_FOUND', 'There is no such thing here.');
  if (present !== null && present.version !== version) {
    const thing = { subject, subjectId: String(present.id) };
    return { outcome: await outdated(tx, grant, thing, present.version), audit: null };
  }
  if (faults.length > 0) return { outcome: invalid(faults), audit: null };
  const row = await save();
  const after = told(row);
  const difference = present === null ? { before: null, after } : differenceOf(told(present), after);
  return {
    outcome: { outcome, row },
    audit: difference && {
      subject,
      subjectId: String(row.id),
      subjectName: nameIn(after),
      ...difference,
    },
  };
}
