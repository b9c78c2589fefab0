// A small picture for each kind of service, drawn in lines with the colour of the text beside it.
import type { CategoryIcon } from '../generated/operations.ts';

/** Paths in a square of 24, strokes two wide. */
const drawings: Record<CategoryIcon, string> = {
  BUILDING: 'M3 21h18M5 21V9l7-5 7 5v12M9 21v-5h6v5M9 11h.01M15 11h.01',
  DESK: 'M3 12h18M5 12v8M19 12v8M9 12V8h6v4M12 8V5M9 16h6',
  KINDERGARTEN: 'M4 20h7v-7H4zM13 20h7v-7h-7zM8.5 13V6h7v7M11 9.5h2',
  NURSERY: 'M12 4a8 8 0 0 1 8 8H4M12 4v8M6 12l1 4h10l3-8M8 20h.01M16 20h.01',
  SCHOOL: 'M2 9l10-5 10 5-10 5zM6 11v6c3 3 9 3 12 0v-6M22 9v6',
  PLAYGROUND: 'M4 20L8 4h8l4 16M9 4v9M15 4v9M8 14h8',
  PARK: 'M12 21v-7M12 14c-5 0-7-3-7-5s2-3 3-3c0-2 2-3 4-3s4 1 4 3c1 0 3 1 3 3s-2 5-7 5M8 21h8',
  SPORT:
    'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M12 8l4 3-1.5 4.5h-5L8 11zM12 3v5M4 10l4 1M20 10l-4 1M7 20l2.5-4.5M17 20l-2.5-4.5',
  CULTURE: 'M4 5c5 2 11 2 16 0v6c0 5-4 8-8 9-4-1-8-4-8-9zM9 10h.01M15 10h.01M9 14c2 2 4 2 6 0',
  ZOO: 'M12 12c-3 0-6 4-5 6 1 3 3 1 5 1s4 2 5-1c1-2-2-6-5-6M5 11h.01M9 6h.01M15 6h.01M19 11h.01',
  HEALTH: 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6z',
  SOCIAL: 'M12 21C5 16 3 12 3 9a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1c0 3-2 7-9 12',
  LEARNING: 'M12 6c-3-2-6-2-9-1v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1v14',
  BUS: 'M5 17V6c0-2 14-2 14 0v11zM5 11h14M8 14h.01M16 14h.01M7 17v3M17 17v3',
  STOP: 'M6 21V3M6 4h12v8H6M10 8h4M3 21h6',
  MARKET: 'M3 9l2-5h14l2 5c0 3-4 3-4.5 0-.5 3-4 3-4.5 0-.5 3-4 3-4.5 0C7 12 3 12 3 9M5 12v8h14v-8',
  CEMETERY: 'M4 21h16M7 21V9a5 5 0 0 1 10 0v12M12 8v6M10 10h4',
  OTHER: 'M12 21c-5-6-7-8-7-11a7 7 0 0 1 14 0c0 3-2 5-7 11M12 10h.01',
};

/** Decorative: the category's name stands beside it. */
export function CategoryPicture({ icon }: { icon: CategoryIcon }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={drawings[icon]} />
    </svg>
  );
}
