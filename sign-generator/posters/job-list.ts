// Posters that a print shop is to make: each with how many, and what the shop must know of the order.
import { atPlace, SignFailure } from '../failure.ts';
import { fieldsOf, valueOf } from '../fields.ts';
import { readTicket, type Ticket } from '../job/ticket.ts';
import type { Municipality } from '../sign.ts';
import { postersText } from '../text/posters.ts';
import { sourceText } from '../text/sources.ts';
import { readPoster, type Poster } from './poster.ts';

/** As many as a job sheet has room to name. */
export const MOST_POSTERS = 8;
const MOST_PIECES = 100;

/** A poster, and how often it is printed. */
export interface WantedPoster {
  readonly poster: Poster;
  readonly quantity: number;
}

/** A poster in its file. */
export interface PosterFile extends WantedPoster {
  readonly file: string;
  readonly sha256: string;
}

export interface PosterJobList {
  readonly municipality: Municipality;
  readonly posters: readonly WantedPoster[];
  /** What it is printed on; null: what is usual. */
  readonly material: string | null;
  readonly ticket: Ticket | undefined;
}

function wantedIn(record: unknown): WantedPoster {
  const quantity = fieldsOf(record).at('quantity');
  const isCount =
    typeof quantity === 'number' && Number.isInteger(quantity) && quantity >= 1 && quantity <= MOST_PIECES;
  if (!isCount) throw new SignFailure(postersText.wrongField('quantity'));
  return { poster: readPoster(valueOf(record, 'poster')), quantity };
}

/** Whether a record of a file is a job, and not a poster alone. */
export function isPosterJob(record: unknown): boolean {
  return Array.isArray(valueOf(record, 'posters'));
}

/** Returns the job of a municipality in a record of a file. Throws a SignFailure that names what is wrong. */
export function readPosterJob(record: unknown, municipality: Municipality): PosterJobList {
  const posters = valueOf(record, 'posters');
  if (!Array.isArray(posters) || posters.length === 0 || posters.length > MOST_POSTERS)
    throw new SignFailure(postersText.wrongField('posters'));
  const order = valueOf(record, 'order') ?? null;
  return {
    municipality,
    posters: posters.map(wantedIn),
    material: fieldsOf(record).find('material'),
    ticket: order === null ? undefined : atPlace(sourceText.orderOfFile, () => readTicket(order)),
  };
}
