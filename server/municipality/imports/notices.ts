// What is to be looked at in a table, though nothing of it is refused: gathered as the rows are read, told as mistakes are.
import { placePositions } from '../../../client/map/places.ts';
import { positionOf, type Position } from '../../foundation/positions.ts';
import type { LocationDraft } from '../managed-locations/draft.ts';
import { likeness, oddText } from './cell-faults.ts';
import { columnsFor, partsOf, type Column } from './columns.ts';
import type { Known } from './known-names.ts';
import { Mistakes, type MistakesTold } from './mistakes.ts';
import type { TabledLocation } from './place-cells.ts';
import { farFrom } from './position-faults.ts';
import { shown } from './shown-text.ts';
import type { Notice } from './rules.ts';
import type { Heading } from './table-heading.ts';
import type { TableLanguage } from './text/words.ts';
import type { Since } from './told-since.ts';

/** A row that will be a place, new or as it is there. */
export interface RowTaken {
  readonly line: number;
  readonly cells: readonly string[];
  readonly draft: LocationDraft;
  readonly since: readonly Since[];
  readonly isNew: boolean;
  readonly isChanged: boolean;
}

interface Placed extends Position {
  readonly settlementId: bigint;
  readonly row: RowTaken;
}

/** A place of the table on a map of all of them, in per cent of its width and height. */
export interface TablePoint {
  readonly line: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly isFar: boolean;
}

/** Points of the map: more would lie upon one another. */
export const MOST_POINTS = 500;

export class Notices {
  readonly #notices: Mistakes;
  readonly #ids: Map<string, string>;
  readonly #placed: Placed[] = [];
  readonly #texts: readonly Column[];
  readonly #known: Known;
  readonly #lacksPositions: boolean;

  /** `stored`: all places that are there. */
  constructor(heading: Heading, known: Known, stored: readonly TabledLocation[]) {
    this.#notices = new Mistakes(heading);
    this.#known = known;
    this.#ids = new Map(stored.map(({ externalId }) => [likeness(externalId), externalId]));
    this.#texts = columnsFor(known.languages).filter((column) =>
      ['name', 'address'].includes(partsOf(column)[0]),
    );
    this.#lacksPositions = !heading.places.has('latitude') || !heading.places.has('longitude');
  }

  /** The row is not refused. */
  add(row: RowTaken): void {
    const { draft, since, isNew, isChanged } = row;
    for (const { column, notice, detail } of since) this.#note(row, column, notice, detail);
    const externalId = draft.externalId ?? '';
    const alike = this.#ids.get(likeness(externalId));
    if (alike === undefined) this.#ids.set(likeness(externalId), externalId);
    else if (isNew && alike !== externalId) this.#note(row, 'externalId', 'LOOKS_ALIKE', alike);
    if (isNew && this.#lacksPositions) this.#note(row, 'latitude', 'NO_POSITIONS');
    if (isChanged)
      for (const column of this.#texts) {
        const odd = oddText(textAt(draft, column));
        if (odd !== null) this.#note(row, column, odd);
      }
    const position = positionOf(draft);
    if (position !== null) this.#placed.push({ ...position, settlementId: draft.settlementId, row });
  }

  /** All of them, once all rows were added; and where the places are. */
  told(language: TableLanguage): { readonly notices: MistakesTold; readonly points: readonly TablePoint[] } {
    const far = farFrom(this.#placed, this.#known.centres);
    for (const { row, settlementId } of far)
      if (row.isChanged)
        this.#note(row, 'latitude', 'FAR', this.#known.settlements.nameOf(settlementId, language));
    return { notices: this.#notices.told(() => null), points: pointsOf(this.#placed, new Set(far)) };
  }

  #note({ line, cells }: RowTaken, column: Column, fault: Notice, detail: string | null = null): void {
    this.#notices.add(line, cells, { column, fault, detail });
  }
}

/** The points: all that are far, and of the others evenly as many as there is room for. */
function pointsOf(placed: readonly Placed[], far: ReadonlySet<Placed>): TablePoint[] {
  const near = placed.filter((each) => !far.has(each));
  const some = [...far].slice(0, MOST_POINTS);
  const step = Math.max(1, Math.ceil(near.length / Math.max(1, MOST_POINTS - some.length)));
  // The far ones lie above the others.
  const drawn = [...near.filter((_, at) => at % step === 0), ...some].slice(-MOST_POINTS);
  const places = placePositions(drawn);
  return drawn.map((each, at) => {
    const { line, draft } = each.row;
    const { x = 50, y = 50 } = places[at] ?? {};
    return { line, name: shown(draft.name.bg), x: rounded(x), y: rounded(y), isFar: far.has(each) };
  });
}

const rounded = (share: number): number => Math.round(share * 10) / 10;

function textAt({ name, address }: LocationDraft, column: Column): string {
  const [field, tag = ''] = partsOf(column);
  return (field === 'name' ? name : address)?.[tag] ?? '';
}
