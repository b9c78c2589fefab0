// Rows of a table of a method, as a city's own system exports it: a day, a kind, a number or a link, a service.
import type { FeedbackMethod, MethodRowInput, MethodRowKind } from '../../generated/operations.ts';
import { datePartsIn, wholeNumberIn } from '../../text/cells.ts';
import { methodKinds } from '../../text/method-kinds.ts';

/** Methods of which a table tells; the others are counted by the platform itself. */
const TABLED = ['USERS', 'SIGNALS', 'MEDIA'] as const satisfies readonly FeedbackMethod[];
export type TabledMethod = (typeof TABLED)[number];

export const isTabled = (method: FeedbackMethod): method is TabledMethod =>
  (TABLED as readonly FeedbackMethod[]).includes(method);

/** A row with the line that it stands in, from 1. */
export interface Line {
  readonly line: number;
  readonly row: MethodRowInput;
}

/** What of a line cannot be read. */
export interface FaultyLine {
  readonly line: number;
  readonly part: 'on' | 'kind' | 'count' | 'service' | 'link';
  /** Too long: so many characters it may have. */
  readonly longest?: number;
}

/** In characters, as the server has them: a test compares them. */
export const LONGEST = { service: 100, link: 200 } as const;

/** The day, or the first of a month; null where it is none. */
function dayIn(cell: string): string | null {
  const parts = datePartsIn(cell);
  if (parts === null) return null;
  const { year, month, day = '1' } = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

const KINDS: ReadonlyMap<string, MethodRowKind> = new Map(
  Object.values(methodKinds).flatMap((words) =>
    (Object.keys(words) as MethodRowKind[]).flatMap((kind) =>
      words[kind].map((word) => [word, kind] as const),
    ),
  ),
);

/** The rows, and the lines that are none; empty ones, a heading, and a kind of which there was none are left out. */
export function linesIn(
  method: TabledMethod,
  rows: readonly (readonly string[])[],
): { readonly lines: Line[]; readonly faults: FaultyLine[] } {
  const lines: Line[] = [];
  const faults: FaultyLine[] = [];
  for (const [at, [day = '', word = '', third = '', service = '']] of rows.entries()) {
    const line = at + 1;
    const on = dayIn(day.trim());
    if (at === 0 && on === null) continue;
    if ([day, word, third, service].every((cell) => cell.trim() === '')) continue;
    const kind = KINDS.get(word.trim().toLowerCase());
    const isMedia = method === 'MEDIA';
    const count = isMedia ? 1 : (wholeNumberIn(third) ?? null);
    if (on === null) faults.push({ line, part: 'on' });
    else if (kind === undefined) faults.push({ line, part: 'kind' });
    else if (count === null) faults.push({ line, part: 'count' });
    else if (service.trim().length > LONGEST.service)
      faults.push({ line, part: 'service', longest: LONGEST.service });
    else if (isMedia && third.trim().length > LONGEST.link)
      faults.push({ line, part: 'link', longest: LONGEST.link });
    else if (count > 0)
      lines.push({ line, row: { on, kind, service, count, link: isMedia ? third.trim() : null } });
  }
  return { lines, faults };
}
