// What an import would do, row by row, before anything is done.
import { createHash } from 'node:crypto';
import type { LocationDraft } from '../managed-locations/draft.ts';
import { locationStateOf } from '../locations/location-kinds.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { TableRow } from '../../foundation/sheets/cells/rules.ts';
import { draftCell, type TabledLocation } from './place-cells.ts';
import { columnsFor, type Column } from './columns.ts';
import type { Heading } from './table-heading.ts';
import type { Known } from './known-names.ts';
import { Mistakes, type MistakesTold } from './mistakes.ts';
import { Notices, type TablePoint } from './notices.ts';
import { readRow } from './place-row.ts';
import type { Outcome, Reason } from './rules.ts';
import { KIND_WORDS, type TableLanguage } from './text/words.ts';
import { Present } from './told-since.ts';

/** A field that changes, as the cells of a table tell it. */
export interface CellChange {
  readonly column: Column;
  readonly before: string;
  readonly after: string;
}

/** What becomes of a row, as people are told it. */
export interface ToldRow {
  readonly line: number;
  readonly outcome: Outcome;
  readonly externalId: string;
  readonly name: string;
  /** Of a place that changes. */
  readonly changes: readonly CellChange[];
  readonly reasons: readonly Reason[];
  /** Of a refused row, as they stand in the file: it can be given back to be repaired. */
  readonly cells?: readonly string[];
}

/** What is to be written of a row. */
export interface ToWrite {
  readonly draft: LocationDraft;
  /** The place as it is; null: there is none. */
  readonly stored: TabledLocation | null;
  /** The groups that it is to be in; null: those that it is in. */
  readonly groupIds: readonly bigint[] | null;
}

/** A row of a plan: of each no more than somebody needs, since all of it comes out of another process. */
export interface PlannedRow {
  readonly told: ToldRow;
  /** null: it is refused, or says what is there. */
  readonly toWrite: ToWrite | null;
}

export interface Plan {
  readonly heading: Heading;
  readonly rows: readonly PlannedRow[];
  /** Places of the municipality that the file does not name: they stay as they are. */
  readonly untouched: number;
  readonly mistakes: MistakesTold;
  /** What is to be looked at, though nothing of it is refused. */
  readonly notices: MistakesTold;
  /** Where the places of the table are. */
  readonly points: readonly TablePoint[];
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
  /** Hears each row of the plan in its turn. */
  readonly tell: (row: PlannedRow) => Promise<void>;
  /** Hears now and then how many rows were compared. */
  readonly report: (done: number) => Promise<void>;
}

/** Rows after which progress is told. */
const TOLD = 500;

/** Tells what the rows come to; answers the rest of the plan. */
export async function makePlan(parts: PlanParts): Promise<Omit<Plan, 'rows'>> {
  const { municipalityId, heading, rows, known, stored, language, tell, report } = parts;
  const columns = columnsFor(known.languages);
  const byId = new Map(stored.map((location) => [location.externalId, location]));
  const present = new Present(stored);
  const lines = new Map<string, number>();
  const mistakes = new Mistakes(heading);
  const notices = new Notices(heading, known, stored);
  const hash = createHash('sha256').update(String(municipalityId));
  let done = 0;
  for (const { line, cells } of rows) {
    const externalId = (cells[heading.places.get('externalId') ?? 0] ?? '').trim();
    const place = byId.get(externalId) ?? null;
    const { draft, reasons, since, groupIds } = readRow(cells, heading, known, place, present);
    const groupsBefore = known.groups.ofPlace(place?.id ?? null);
    const changes = [
      ...changesOf(columns, place, draft, known, language),
      ...(place === null ? [] : groupChange(known, groupsBefore, groupIds)),
    ];
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
    // What is refused anyway moves nothing.
    const wrong = all.length > 0 ? null : known.groups.move(groupsBefore, groupIds);
    if (wrong !== null) all.push({ column: 'groups', ...wrong });
    const outcome = outcomeOf(place, all, changes);
    for (const reason of all) mistakes.add(line, cells, reason);
    const isNew = outcome === 'CREATED';
    if (outcome !== 'REFUSED')
      notices.add({ line, cells, draft, since, isNew, isChanged: isNew || outcome === 'CHANGED' });
    hash.update(hashed(line, outcome, draft, place, all, [groupsBefore, groupIds]));
    await tell({
      told: {
        line,
        outcome,
        externalId: draft.externalId ?? '',
        name: draft.name.bg,
        changes: outcome === 'CHANGED' ? changes : [],
        reasons: all,
        ...(outcome === 'REFUSED' && { cells }),
      },
      toWrite:
        outcome === 'CREATED' || outcome === 'CHANGED'
          ? { draft, stored: place, groupIds: isSame(groupsBefore, groupIds) ? null : groupIds }
          : null,
    });
    done += 1;
    if (done % TOLD === 0) await report(done);
  }
  const untouched = stored.filter(
    ({ externalId, kind }) => kind !== 'tablet' && !lines.has(externalId),
  ).length;
  const told = mistakes.told((column) => namesFor(column, known, language));
  return {
    heading,
    untouched,
    mistakes: told,
    ...notices.told(language),
    hash: hash.digest('base64url'),
  };
}

/** What may stand in the column; null where that is no list. */
function namesFor(column: Column, known: Known, language: TableLanguage): readonly string[] | null {
  if (column === 'category') return known.categories.names(language);
  if (column === 'settlement') return known.settlements.names(language);
  if (column === 'groups') return known.groups.names();
  if (column === 'kind') return Object.values(KIND_WORDS).map((words) => words[language][0]);
  return null;
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

const isSame = (before: readonly bigint[], after: readonly bigint[]): boolean =>
  before.length === after.length && before.every((id) => after.includes(id));

function groupChange({ groups }: Known, before: readonly bigint[], after: readonly bigint[]): CellChange[] {
  if (isSame(before, after)) return [];
  return [{ column: 'groups', before: groups.cellOf(before), after: groups.cellOf(after) }];
}

/** All that makes the row the same as one that was shown. */
function hashed(
  line: number,
  outcome: Outcome,
  draft: LocationDraft,
  stored: TabledLocation | null,
  reasons: readonly Reason[],
  groups: readonly (readonly bigint[])[],
): string {
  const told = { ...draft, settlementId: String(draft.settlementId), categoryId: String(draft.categoryId) };
  const place = stored && [String(stored.id), stored.version];
  return JSON.stringify([line, outcome, told, place, reasons, groups.map((ids) => ids.map(String))]);
}
