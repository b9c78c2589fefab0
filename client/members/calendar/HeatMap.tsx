// Weeks as a heat map: blocks of them, through which the arrow keys lead. Each tells its numbers where it is.
import { type KeyboardEvent, useRef } from 'react';
import { heatOf } from '../../charts/heat.ts';
import { HeatLegend } from '../../charts/HeatLegend.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { usePointed } from '../charts/usePointed.tsx';
import { BlockTable } from './BlockTable.tsx';
import type { Block } from './grid.ts';
import { useCalendarTexts } from './texts.ts';
import type { Rows } from './useCalendarAddress.ts';
import '../style/calendar.css';

/** `place`: whose weeks they are, where they are of one; each leads to its results. */
type Props = { blocks: readonly Block[]; rows: Rows; place?: string };

export function HeatMap({ blocks, rows, place }: Props) {
  const { legend, point } = useCalendarTexts();
  const language = useLanguage();
  const map = useRef<HTMLDivElement>(null);
  const { propsFor, tip } = usePointed(map);
  const heat = heatOf(
    blocks.flatMap(({ lines, numbers }) =>
      lines.flatMap(({ cells }) => numbers.flatMap((number) => cells.get(number)?.average ?? [])),
    ),
  );
  const move = (event: KeyboardEvent) => {
    const all = [...(map.current?.querySelectorAll<HTMLElement>('td a') ?? [])];
    const to = nextOf(all, document.activeElement, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  return (
    <>
      <HeatLegend heat={heat} language={language} title={legend} />
      {/* The keys are those of the links inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={map} className="heat" onKeyDown={move}>
        {blocks.map((block) => (
          <BlockTable
            key={block.key}
            block={block}
            rows={rows}
            heat={heat}
            propsFor={propsFor}
            {...(place !== undefined && { place })}
          />
        ))}
        {tip}
      </div>
      <p className="hint">{point}</p>
    </>
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
