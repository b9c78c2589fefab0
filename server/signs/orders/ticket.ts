// The job ticket of an order: what its shop would ask by telephone, as the sign generator writes it on the job sheet.
import type { Ticket } from '../../../sign-generator/job/ticket.ts';
import { isAbout } from '../../municipality/municipalities/about.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { PrintOrder } from './rules.ts';

/** Whom the shop calls: who was named, or else the municipality as it says that it is reached. */
function contactOf(
  { contact, shopLanguage }: PrintOrder,
  { about }: Pick<Municipality, 'about'>,
): string | null {
  if (contact !== null || !isAbout(about)) return contact;
  const { name, phone, email } = about.controller;
  return [textIn(name, shopLanguage), phone, email].filter((part) => part !== null).join(', ');
}

/** What stands on the job sheet of the order. */
export function ticketOf(order: PrintOrder, municipality: Pick<Municipality, 'about'>): Ticket {
  const { number, dueOn, deliveryAddress, proofBy, note } = order;
  const { lamination, corners, fixing, packing, outdoorYears } = order;
  return {
    number: String(number),
    contact: contactOf(order, municipality),
    dueOn,
    deliveryAddress,
    proofBy,
    note,
    lamination,
    corners,
    fixing,
    packing,
    outdoorYears,
  };
}
