// How far a report is, as the city's server tells everybody (GeoReport v2, GET requests/ID). What was written in it is not read.
import { beginningOf, LONGEST_CODE, LONGEST_NAME, saidIn, textOf, type Format } from './said.ts';

export const STATES = ['OPEN', 'CLOSED'] as const;

export interface RequestState {
  readonly number: string;
  /** Null: the server has a word of its own for it. */
  readonly state: (typeof STATES)[number] | null;
  /** Why it is as it is. */
  readonly notes: string | null;
  /** Who does it. */
  readonly agency: string | null;
  readonly changedAt: Date | null;
  /** By when it should be done. */
  readonly expectedAt: Date | null;
}

const LONGEST_NOTES = 1_000;
/** More than a moment of ISO 8601 with a zone. */
const LONGEST_MOMENT = 40;

/** The state in the answer; null where there is none of a report. */
export function stateIn(text: string, format: Format): RequestState | null {
  const [first] = saidIn(text, format, 'request') ?? [];
  const number = textOf(first?.['service_request_id'], LONGEST_CODE);
  if (first === undefined || number === null) return null;
  const status = textOf(first['status'], LONGEST_CODE)?.toUpperCase();
  return {
    number,
    state: STATES.find((each) => each === status) ?? null,
    notes: beginningOf(first['status_notes'], LONGEST_NOTES),
    agency: textOf(first['agency_responsible'], LONGEST_NAME),
    changedAt: momentIn(first['updated_datetime']),
    expectedAt: momentIn(first['expected_datetime']),
  };
}

function momentIn(value: unknown): Date | null {
  const moment = new Date(textOf(value, LONGEST_MOMENT) ?? '');
  // Years that a page can name.
  return moment.getTime() > 0 && moment.getUTCFullYear() < 10_000 ? moment : null;
}
