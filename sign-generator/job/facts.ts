// What the job sheet says of a job, as rows of a name and a value: what is printed, and for whom it is by when.
import { TACTILE_PLATE } from '../press/plates.ts';
import { STANDARDS } from '../standard.ts';
import type { JobSheetWords } from '../text/job-sheet.ts';
import type { WholeOrder } from './order.ts';
import type { Ticket } from './ticket.ts';
import type { Edition } from './volume.ts';

/** A finished file of the job. */
export interface MadeFile {
  readonly file: string;
  readonly sha256: string;
  readonly pages: number;
  /** How often it is printed. */
  readonly quantity: number;
  readonly signs: number;
}

export type Fact = readonly [name: string, value: string];

/** The row of a value, if somebody said it. */
function said<Value>(name: string, value: Value | null | undefined, words: (value: Value) => string): Fact[] {
  return value === null || value === undefined ? [] : [[name, words(value)]];
}

const asIs = (text: string): string => text;

/** Whether the files are not all printed as often. */
export function isMixed(files: readonly MadeFile[]): boolean {
  return files.some(({ quantity }) => quantity !== files[0]?.quantity);
}

/** How many signs come off the press. */
export function piecesOf(files: readonly MadeFile[]): number {
  return files.reduce((sum, { signs, quantity }) => sum + signs * quantity, 0);
}

/** What the files are, and how many. */
export function factsOfFiles(
  words: JobSheetWords,
  { design, rules, press }: Edition,
  order: WholeOrder,
  files: readonly MadeFile[],
): Fact[] {
  const { facts } = words;
  const label = Object.values(STANDARDS[rules.standard].identification).at(-1) ?? '';
  return [
    [facts.signs, String(order.list.signs.length)],
    [facts.total, String(piecesOf(files))],
    [facts.quantity, isMixed(files) ? words.mixed : words.times(files[0]?.quantity ?? order.quantity)],
    [facts.design, words.designs[design]],
    [facts.colours, words.fourInks],
    [facts.standard, label],
    [facts.condition, press.condition.name],
    ...said(facts.cut, press.cutName, asIs),
    ...said(facts.tactile, press.isTactile ? TACTILE_PLATE : null, words.plate),
  ];
}

/** What is made, and for whom. */
type Finished = Pick<WholeOrder, 'material' | 'lamination'> & { readonly ticket: Ticket | undefined };

/** What the signs are made of, and what is done to them after they are printed. */
export function factsOfFinishing(words: JobSheetWords, { ticket, material, lamination }: Finished): Fact[] {
  const { facts } = words;
  return [
    [facts.material, material],
    ...said(facts.lamination, lamination, (each) => words.laminations[each]),
    ...said(facts.corners, ticket?.corners, (each) => words.corners[each]),
    ...said(facts.fixing, ticket?.fixing, (each) => words.fixings[each]),
    ...said(facts.outdoor, ticket?.outdoorYears, words.years),
    ...said(facts.packing, ticket?.packing, (each) => words.packings[each]),
    ...said(facts.due, ticket?.dueOn, words.day),
  ];
}

/** Who wants it, where it goes, and what else is to be known: longer texts. */
export function factsOfTicket({ facts }: JobSheetWords, { ticket }: Pick<Finished, 'ticket'>): Fact[] {
  return [
    ...said(facts.contact, ticket?.contact, asIs),
    ...said(facts.proofBy, ticket?.proofBy, asIs),
    ...said(facts.address, ticket?.deliveryAddress, asIs),
    ...said(facts.note, ticket?.note, asIs),
  ];
}
