// Remembers what an order and its signs were before a step, and brings them back.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { PrintOrder } from './rules.ts';

type Changing = Grant<'orders.edit'> | Grant<'orders.fulfil'>;

/** The days of a sign, in the order of DAYS. */
interface SignDays {
  readonly code: string;
  readonly days: readonly (string | null)[];
}

const DAYS = Prisma.sql`jsonb_build_array(s.ordered_on, s.printed_on, s.mounted_on, s.damaged_on)`;

/** An order before a step, with the days of its signs. */
export interface Before {
  readonly order: PrintOrder;
  readonly signs: readonly SignDays[];
}

/** What the order is, and its signs are. */
export async function beforeStep(tx: Tenant, grant: Changing, order: PrintOrder): Promise<Before> {
  return { order, signs: await listDays(tx, grant, order.id) };
}

function listDays(tx: Tenant, { municipalityId }: Changing, orderId: bigint): Promise<SignDays[]> {
  return tx.$queryRaw<SignDays[]>(
    Prisma.sql`SELECT s.code, ${DAYS} AS days
      FROM print_order_signs o JOIN signs s ON s.municipality_id = o.municipality_id AND s.code = o.code
      WHERE o.municipality_id = ${municipalityId} AND o.order_id = ${orderId} ORDER BY s.code`,
  );
}

/** Remembers, after a step that was taken at the time, what was before it: of the signs only those that it changed. */
export async function rememberStep(tx: Tenant, grant: Changing, before: Before, at: Date): Promise<void> {
  const { id, state, receivedOn, printedOn, shippedOn, hold, holdText, holdAnswer } = before.order;
  const after = new Map((await listDays(tx, grant, id)).map(({ code, days }) => [code, days]));
  const signs = before.signs
    .map(({ code, days }) => ({ code, before: days, after: after.get(code) ?? days }))
    .filter((each) => each.before.some((day, at) => day !== each.after[at]));
  await tx.printOrder.update({
    where: { municipalityId_id: { municipalityId: grant.municipalityId, id } },
    data: {
      stepAt: at,
      stepBefore: { state, receivedOn, printedOn, shippedOn, hold, holdText, holdAnswer, signs },
      undone: null,
      undoneAt: null,
    },
  });
}

/**
 * Brings the order back to what it was before its last step, at the time, and its signs: those that have gone on since, as one that
 * somebody put up, stay as they are. What was asked since stays asked.
 */
export async function undoStep(
  tx: Tenant,
  { municipalityId }: Changing,
  orderId: bigint,
  at: Date,
): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`UPDATE signs s SET ordered_on = (b.before->>0)::date, printed_on = (b.before->>1)::date,
        mounted_on = (b.before->>2)::date, damaged_on = (b.before->>3)::date
      FROM print_orders o CROSS JOIN jsonb_to_recordset(o.step_before->'signs') AS b (code text, before jsonb, after jsonb)
      WHERE o.municipality_id = ${municipalityId} AND o.id = ${orderId}
        AND s.municipality_id = o.municipality_id AND s.code = b.code AND ${DAYS} = b.after`,
  );
  await tx.$executeRaw(
    Prisma.sql`UPDATE print_order_signs SET damaged = 0
      WHERE municipality_id = ${municipalityId} AND order_id = ${orderId} AND damaged > 0`,
  );
  await tx.$executeRaw(
    Prisma.sql`UPDATE print_orders o SET state = b.state, received_on = b."receivedOn", printed_on = b."printedOn",
        shipped_on = b."shippedOn", delivered_on = NULL, hold = coalesce(o.hold, b.hold),
        hold_text = CASE WHEN o.hold IS NULL THEN b."holdText" ELSE o.hold_text END,
        hold_answer = CASE WHEN o.hold IS NULL THEN b."holdAnswer" ELSE o.hold_answer END,
        undone = o.state, undone_at = ${at}::timestamptz, step_at = NULL, step_before = NULL, version = o.version + 1
      FROM print_orders kept CROSS JOIN jsonb_to_record(kept.step_before) AS b (state text, "receivedOn" date, "printedOn" date,
        "shippedOn" date, hold text, "holdText" text, "holdAnswer" text)
      WHERE kept.municipality_id = ${municipalityId} AND kept.id = ${orderId}
        AND o.municipality_id = kept.municipality_id AND o.id = kept.id`,
  );
}
