// What an import would do, row by row, before anything is done.
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { LocationDraft } from '../locations/draft.ts';
import { locationStateOf } from '../locations/rules.ts';
import type { MunicipalityId } from '../municipalities/rules.ts';
import type { TableRow } from '../tables/rules.ts';
import { draftCell, type TabledLocation } from './cells.ts';
import { columnsFor, type Column } from './columns.ts';
import type { Heading } from './heading.ts';
import type { Known } from './known.ts';
import { readRow } from './row.ts';
import type { Outcome, Reason } from './rules.ts';
import type { TableLanguage } from './text/words.ts';

/** A field that changes, as the cells of a table tell it. */
export interface CellChange {
  readonly column: Column;
  readonly before: string;
  readonly after: string;
}

export interface PlannedRow {
  readonly line: number;
  readonly outcome: Outcome;
  readonly draft: LocationDraft;
  /** The place as it is; null: there is none. */
  readonly stored: TabledLocation | null;
  readonly changes: readonly CellChange[];
  readonly reasons: readonly Reason[];
  /** As they stand in the file. */
  readonly cells: readonly string[];
}

export interface Plan {
  readonly heading: Heading;
  readonly rows: readonly PlannedRow[];
  /** Places of the municipality that the file does not name: they stay as they are. */
  readonly untouched: number;
  /** The same for the same plan: what was shown can be told from anything else. */
  readonly hash: string;
}

export interface PlanParts {
  /** null: it is not there yet. */
  readonly municipalityId: MunicipalityId | null;
  readonly heading: Heading;
  readonly rows: readonly TableRow[];
  readonly known: Known;
  readonly stored: readonly TabledLocation[];
  readonly language: TableLanguage;
  /** Hears now and then how many rows were compared. */
  readonly report: (done: number) => void;
}

/** Rows after which others get a turn. */
const TURN = 500;

/** What the rows come to. */
export async function makePlan(parts: PlanParts): Promise<Plan> {
  const { municipalityId, heading, rows, known, stored, language, report } = parts;
  const columns = columnsFor(known.languages);
  const byId = new Map(stored.map((location) => [location.externalId, location]));
  const lines = new Map<string, number>();
  const planned: PlannedRow[] = [];
  for (const { line, cells } of rows) {
    const externalId = (cells[heading.places.get('externalId') ?? 0] ?? '').trim();
    const place = byId.get(externalId) ?? null;
    const { draft, reasons } = readRow(cells, heading, known, place);
    const changes = changesOf(columns, place, draft, known, language);
    const first = lines.get(externalId);
    if (first === undefined && externalId !== '') lines.set(externalId, line);
    const all: Reason[] = [
      ...reasons,
      ...(first === undefined
        ? []
        : [{ column: 'externalId', fault: 'TWICE', detail: String(first) } as const]),
      ...(place !== null && changes.length > 0 && locationStateOf(place) !== 'IN_USE'
        ? [{ column: 'state', fault: 'NOT_IN_USE', detail: null } as const]
        : []),
    ];
    const outcome = outcomeOf(place, all, changes);
    planned.push({ line, outcome, draft, stored: place, changes, reasons: all, cells });
    if (planned.length % TURN !== 0) continue;
    report(planned.length);
    await setImmediate();
  }
  const untouched = stored.filter(
    ({ externalId, kind }) => kind !== 'tablet' && !lines.has(externalId),
  ).length;
  return { heading, rows: planned, untouched, hash: hashOf(municipalityId, planned) };
}

function outcomeOf(
  stored: TabledLocation | null,
  reasons: readonly Reason[],
  changes: readonly CellChange[],
): Outcome {
  if (reasons.length > 0) return 'REFUSED';
  if (stored === null) return 'CREATED';
  return changes.length > 0 ? 'CHANGED' : 'UNCHANGED';
}

/** The cells that differ; none of a place that is not there yet, of which every cell is new. */
function changesOf(
  columns: readonly Column[],
  stored: TabledLocation | null,
  draft: LocationDraft,
  known: Known,
  language: TableLanguage,
): CellChange[] {
  if (stored === null) return [];
  return columns.flatMap((column) => {
    const before = draftCell(column, stored, known, language);
    const after = draftCell(column, draft, known, language);
    return before === after ? [] : [{ column, before, after }];
  });
}

function hashOf(municipalityId: MunicipalityId | null, rows: readonly PlannedRow[]): string {
  const hash = createHash('sha256').update(String(municipalityId));
  for (const { line, outcome, draft, stored, reasons } of rows) {
    const told = { ...draft, settlementId: String(draft.settlementId), categoryId: String(draft.categoryId) };
    const place = stored && [String(stored.id), stored.version];
    hash.update(JSON.stringify([line, outcome, told, place, reasons]));
  }
  return hash.digest('base64url');
}
