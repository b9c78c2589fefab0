// What the other cells of a country published: asked for every quarter of an hour; of each the last good document, kept also over a start.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../foundation/data-file.ts';
import type { Log } from '../../foundation/log.ts';
import type { Cell, Cells } from '../../municipality/cells/cells.ts';
import { askCell, type Answered } from './ask-cell.ts';
import { documentFrom, type CellDocument, type Period } from './document.ts';

const PERIOD_MS = 900_000;
/** Older than this it is said of which day it is; older than the other it is shown no more. */
const OLD_MS = 7_200_000;
const LOST_MS = 7 * 86_400_000;

/** How far what another cell published is known. */
export interface KnownCell {
  readonly cell: Cell;
  /** What is compared from the day on; null: nothing of it is known, or it is a week old. */
  readonly period: Period | null;
  /** When that was read; null: never. */
  readonly readAt: Date | null;
  readonly isOld: boolean;
}

export interface Exchange {
  /** Of each other cell what is compared from the day on (YYYY-MM-DD). */
  readonly known: (since: string) => readonly KnownCell[];
}

/** Where there are no other cells. */
export const NOBODY: Exchange = { known: () => [] };

export interface RunningExchange extends Exchange {
  /** Asks all of them. */
  readonly look: () => Promise<void>;
  /** How many seconds ago each was read, by its name; of one that never was, since this one began. */
  readonly ages: () => Readonly<Record<string, number>>;
  /** Looks now and every quarter of an hour. Returns what ends it, and resolves when the look under way is over. */
  readonly start: () => () => Promise<void>;
}

export interface ExchangeParts {
  readonly cells: Pick<Cells, 'others'>;
  /** Where the last good ones lie. */
  readonly folder: string;
  readonly log: Log;
  readonly now: () => Date;
  readonly ask?: (cell: Cell) => Promise<Answered>;
}

interface Kept {
  readonly document: CellDocument;
  readonly readAt: Date;
}

/** An exchange that has asked nobody yet, with what was kept before. */
export function createExchange({ cells, folder, log, now, ask = askCell }: ExchangeParts): RunningExchange {
  const began = now();
  const fileOf = ({ name }: Cell): string => join(folder, `${name}.json`);
  const kept = new Map(cells.others.map((cell) => [cell.name, readKept(fileOf(cell), cell)]));

  const lookAt = async (cell: Cell): Promise<void> => {
    const answered = await ask(cell);
    if ('failure' in answered) return log.note('cellUnread', { cell: cell.name, reason: answered.failure });
    const readAt = now();
    kept.set(cell.name, { document: answered.document, readAt });
    try {
      replaceFile(fileOf(cell), `${readAt.toISOString()}\n${answered.text}`);
    } catch {
      log.note('cellUnread', { cell: cell.name, reason: 'notKept' });
    }
  };
  const look = async (): Promise<void> => {
    // One after the other: there are few, and each may hold two megabytes.
    for (const cell of cells.others) await lookAt(cell);
  };
  const ageOf = (readAt: Date): number => now().getTime() - readAt.getTime();

  return {
    look,
    known: (since) =>
      cells.others.map((cell) => {
        const known = kept.get(cell.name) ?? null;
        const age = known === null ? Infinity : ageOf(known.readAt);
        const periods = age < LOST_MS ? (known?.document.periods ?? []) : [];
        const period = periods.find((each) => each.since === since) ?? null;
        return { cell, period, readAt: known?.readAt ?? null, isOld: age > OLD_MS };
      }),
    ages: () =>
      Object.fromEntries(
        [...kept].map(([name, known]) => [name, Math.round(ageOf(known?.readAt ?? began) / 1_000)]),
      ),
    start: () => {
      let underWay = look();
      const timer = setInterval(() => void (underWay = underWay.then(look)), PERIOD_MS);
      timer.unref();
      return () => {
        clearInterval(timer);
        return underWay;
      };
    },
  };
}

/** What was kept of the cell; null where nothing was, or the map says now that it is another's. */
function readKept(file: string, cell: Cell): Kept | null {
  const content = contentOf(file);
  const end = content.indexOf('\n');
  const readAt = new Date(content.slice(0, Math.max(end, 0)));
  const document = documentFrom(content.slice(end + 1), cell);
  return document === null || Number.isNaN(readAt.getTime()) ? null : { document, readAt };
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It was never written.
    return '';
  }
}

declare module '../../api/context.ts' {
  interface House {
    readonly exchange: Exchange;
  }
}
