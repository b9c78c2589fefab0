// The calendar as a heat map: blocks of weeks, through which the arrow keys lead.
import { type KeyboardEvent, useRef, useState } from 'react';
import { BlockTable } from './BlockTable.tsx';
import type { Block } from './grid.ts';
import { useCalendarTexts } from './texts.ts';
import type { Rows } from './useCalendarAddress.ts';

/** What is pointed at is told in words below. */
export function HeatMap({ blocks, rows }: { blocks: readonly Block[]; rows: Rows }) {
  const { point: hint } = useCalendarTexts();
  const map = useRef<HTMLDivElement>(null);
  const [pointed, point] = useState<string>();
  const move = (event: KeyboardEvent) => {
    const all = [...(map.current?.querySelectorAll<HTMLElement>('td a') ?? [])];
    const to = nextOf(all, document.activeElement, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  return (
    // The keys are those of the links inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={map} className="heat" onKeyDown={move}>
      {blocks.map((block) => (
        <BlockTable key={block.key} block={block} rows={rows} onPoint={point} />
      ))}
      {/* What the link itself is called: whoever hears it needs it once. */}
      <p className="pointed" aria-hidden="true">
        {pointed ?? hint}
      </p>
    </div>
  );
}

/** The link that a key leads to: the next or the first in order, or the nearest in the row above or below. */
function nextOf(all: readonly HTMLElement[], from: Element | null, key: string): HTMLElement | undefined {
  const at = all.findIndex((link) => link === from);
  if (at === -1) return undefined;
  if (key === 'ArrowRight') return all[at + 1];
  if (key === 'ArrowLeft') return all[at - 1];
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const rowOf = (link: HTMLElement | undefined) => link?.closest('tr');
  const columnOf = (link: HTMLElement | undefined) => link?.closest('td')?.cellIndex ?? 0;
  const others = key === 'ArrowDown' ? all.slice(at + 1) : all.slice(0, at).toReversed();
  const row = rowOf(others.find((link) => rowOf(link) !== rowOf(all[at])));
  const column = columnOf(all[at]);
  return others
    .filter((link) => rowOf(link) === row)
    .toSorted((a, b) => Math.abs(columnOf(a) - column) - Math.abs(columnOf(b) - column))[0];
}
