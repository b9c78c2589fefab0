// A step of an order that a member takes: nobody's is lost, and the journal tells what differs.
import type { Grant } from '../../access/grants/grant.ts';
import { change } from '../../access/journal/change.ts';
import { outdated } from '../../access/journal/outdated.ts';
import { differenceOf, type Json } from '../../access/journal/rules.ts';
import { PATIENT, type Tenant } from '../../foundation/database/tenant.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import { invalid, type FieldFault, type Invalid, type Outdated } from '../../access/journal/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { keepLetter, sendKept, type KeptLetter } from '../../access/mail/waiting-letters.ts';
import { type Plain } from '../../foundation/mail/message.ts';
import type { Asked } from '../../municipality/municipalities/city-field.ts';
import { dayIn } from '../../foundation/days.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { PrintOrderType } from './refs.ts';
import { takeStep, type OrderStep } from './store-edit.ts';
import { beforeStep, rememberStep } from './store-undo.ts';
import { getOrder, type CountedOrder } from './store.ts';
import { thing, told } from './journal-fields.ts';

interface Changed {
  readonly outcome: 'PrintOrderChanged';
  readonly order: CountedOrder;
}

const ChangedType = builder.objectRef<Changed>('PrintOrderChanged').implement({
  description: 'It is done.',
  fields: (t) => ({
    order: t.expose('order', { type: PrintOrderType, description: 'The order.' }),
  }),
});

export const StepResult = outcomesOf('ChangePrintOrderResult', 'What became of a change of an order.', [
  ChangedType,
  OutdatedType,
  InvalidType,
]);

interface Which {
  readonly order: string;
  readonly version: number;
}

/** What a member does in the transaction. */
interface Work {
  readonly tx: Tenant;
  readonly edit: Grant<'orders.edit'>;
  readonly order: CountedOrder;
  readonly now: Date;
  /** The day that it is in the municipality, as a column holds it. */
  readonly day: Date;
}

interface Deed {
  /** What is wrong; nothing is done then. */
  readonly faults: (work: Work) => Promise<readonly FieldFault[]> | readonly FieldFault[];
  readonly step: (day: Date) => OrderStep;
  /** A mistake that is seen at once can be taken back. */
  readonly isUndoable?: true;
  /** What it means for the signs; answers what else the journal tells. */
  readonly after?: (work: Work) => Promise<{ readonly [key: string]: Json }>;
  /** The letter that tells the shop; null: none. */
  readonly letter?: (municipality: Municipality, order: CountedOrder) => Plain | null;
}

/** Takes the step, or says why not. */
export async function step(
  { municipality, grant: edit, context }: Asked<'orders.edit'>,
  { order: id, version }: Which,
  { faults, step: stepOn, isUndoable, after, letter }: Deed,
): Promise<Changed | Outdated | Invalid> {
  const orderId = idFrom(id);
  const now = context.now();
  const day = new Date(dayIn(municipality.timeZone, now));
  const kept: KeptLetter[] = [];
  const done = await change<Changed | Outdated | Invalid>(
    context,
    edit,
    async (tx) => {
      const before = await getOrder(tx, edit, orderId);
      const late = async () => {
        const { version: present } = await getOrder(tx, edit, orderId);
        return { outcome: await outdated(tx, edit, thing(before), present), audit: null };
      };
      if (before.version !== version) return late();
      const work = { tx, edit, order: before, now, day };
      const found = await faults(work);
      if (found.length > 0) return { outcome: invalid(found), audit: null };
      if (!(await takeStep(tx, edit, before, stepOn(day)))) return late();
      const undoable = isUndoable ? await beforeStep(tx, edit, before) : null;
      const more = (await after?.(work)) ?? {};
      if (undoable) await rememberStep(tx, edit, undoable, now);
      const order = await getOrder(tx, edit, orderId);
      const message = letter?.(municipality, order) ?? null;
      if (message) kept.push(await keepLetter(context, tx, edit, message));
      const difference = differenceOf(told(before), told(order));
      const audit = difference && {
        ...thing(order),
        before: difference.before,
        after: { ...difference.after, ...more },
      };
      return { outcome: { outcome: 'PrintOrderChanged', order }, audit };
    },
    PATIENT,
  );
  for (const each of kept) await sendKept(context, each);
  return done;
}

/** The refusal of what an order in its state does not allow. */
export const NOT_NOW: readonly FieldFault[] = [{ field: 'order', fault: 'NOT_ALLOWED' }];
