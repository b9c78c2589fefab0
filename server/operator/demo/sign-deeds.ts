// What hangs in a demo city, what is at the print shop, and what is being put up today.
import { randomUUID } from 'node:crypto';
import { grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { dayAfter } from '../../foundation/days.ts';
import { daysFor } from '../../foundation/sign-states.ts';
import { inUse } from '../../municipality/codes/store.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { contentOf } from '../../signs/orders/shop-content.ts';
import { createOrder, recordPrinted } from '../../signs/orders/store-edit.ts';
import { listByCode } from '../../signs/orders/store-signs.ts';
import { writeRound, writeSigns } from '../../signs/rounds/store-edit.ts';
import { createMounting } from '../../signs/rounds/store-mount.ts';
import { demoAdmin, demoFitter } from './demo-admin.ts';
import type { SignStory } from './stories.ts';

export interface SignWork {
  readonly city: Municipality;
  readonly story: SignStory;
  readonly today: string;
  readonly publicUrl: string;
}

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
/** From the order to the parcel, and from the parcel to the wall. */
const MAKING_DAYS = 14;
const HANGING_DAYS = 10;
const DUE_DAYS = 21;

/** Does all of it. */
export async function doSigns(tx: Tenant, work: SignWork): Promise<void> {
  const { story, today } = work;
  const codes = await codesByPlace(tx, work);
  const pick = (places: readonly string[]) => places.map((place) => codes.get(place) ?? '');
  const [damaged, toMount] = [pick(story.damaged), pick(story.toMount)];
  const all = [...codes.values()];
  const mountedOn = dayAfter(today, -story.mountedDaysAgo);
  await orderThatCame(tx, work, all, mountedOn);
  await setDays(
    tx,
    work,
    all.filter((code) => !toMount.includes(code)),
    daysFor('MOUNTED', at(mountedOn)),
  );
  await setDays(tx, work, damaged, daysFor('DAMAGED', at(dayAfter(today, -story.damagedDaysAgo))));
  await orderAtShop(tx, work, damaged);
  await round(tx, work, toMount);
}

async function codesByPlace(tx: Tenant, { city }: SignWork): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.sign.findMany({
    where: inUse(city.id, { locationIds: null, states: null }),
    select: { code: true, signCode: { select: { location: { select: { externalId: true } } } } },
  });
  return new Map(rows.map(({ code, signCode }) => [signCode.location.externalId, code]));
}

async function setDays(
  tx: Tenant,
  { city }: SignWork,
  codes: readonly string[],
  days: ReturnType<typeof daysFor>,
): Promise<void> {
  await tx.sign.updateMany({ where: { municipalityId: city.id, code: { in: [...codes] } }, data: days });
}

/** Orders one piece of each sign, and answers the order's id. */
async function order(
  tx: Tenant,
  { city, story, publicUrl }: SignWork,
  codes: readonly string[],
  { day, isTested }: { readonly day: string; readonly isTested: boolean },
): Promise<bigint> {
  const edit = grant(demoAdmin(city.id), 'orders.edit', city.id);
  const draft = {
    format: 'a5',
    design: 'classic',
    press: 'gwg',
    material: null,
    isTactile: false,
    dueOn: dayAfter(day, DUE_DAYS),
    deliveryAddress: story.deliveryAddress,
    shopEmail: story.shopEmail,
    shopLanguage: 'bg',
    note: null,
    contact: story.contact,
    proofBy: null,
    testSheet: isTested ? 'WAITED' : 'NOT_NEEDED',
    lamination: null,
    corners: null,
    fixing: null,
    packing: null,
    outdoorYears: null,
  } as const;
  const content = contentOf(city, await listByCode(tx, edit, codes), publicUrl);
  return createOrder(tx, edit, draft, { parts: [{ quantity: 1, codes }], content }, at(day));
}

async function orderThatCame(
  tx: Tenant,
  work: SignWork,
  codes: readonly string[],
  mountedOn: string,
): Promise<void> {
  const { city } = work;
  const deliveredOn = dayAfter(mountedOn, -HANGING_DAYS);
  const orderedOn = dayAfter(deliveredOn, -MAKING_DAYS);
  const id = await order(tx, work, codes, { day: orderedOn, isTested: false });
  const edit = grant(demoAdmin(city.id), 'orders.edit', city.id);
  await recordPrinted(tx, edit, { orderedOn }, codes, at(deliveredOn));
  await tx.printOrder.update({
    where: { municipalityId_id: { municipalityId: city.id, id } },
    data: {
      state: 'DELIVERED',
      receivedOn: at(dayAfter(orderedOn, 1)),
      printedOn: at(dayAfter(deliveredOn, -3)),
      shippedOn: at(dayAfter(deliveredOn, -1)),
      deliveredOn: at(deliveredOn),
    },
  });
}

async function orderAtShop(tx: Tenant, work: SignWork, codes: readonly string[]): Promise<void> {
  const { city, today } = work;
  const id = await order(tx, work, codes, { day: dayAfter(today, -4), isTested: true });
  await tx.printOrder.update({
    where: { municipalityId_id: { municipalityId: city.id, id } },
    data: { state: 'RECEIVED', receivedOn: at(dayAfter(today, -3)) },
  });
}

async function round(tx: Tenant, { city, story, today }: SignWork, codes: readonly string[]): Promise<void> {
  const edit = grant(demoAdmin(city.id), 'rounds.edit', city.id);
  const { name, note, notPossible } = story.round;
  const id = await writeRound(tx, edit, null, { name, note, roundOn: today });
  await writeSigns(tx, edit, id, codes, today);
  const mount = grant(demoFitter(city.id, id), 'rounds.mount', city.id);
  for (const [index, code] of codes.slice(0, story.mounted + 1).entries()) {
    const isUp = index < story.mounted;
    await createMounting(tx, mount, {
      id: randomUUID(),
      code,
      outcome: isUp ? 'MOUNTED' : 'NOT_POSSIBLE',
      note: isUp ? null : notPossible,
      toldOn: today,
      position: null,
      forgetOn: dayAfter(today, 1),
    });
  }
}
