// What the page of a round says of streets, and who draws them below its picture: loaded where there is a signal, and where this phone can.
import type { StreetsTexts } from '../text/streets.bg.ts';
import { canDraw, type Extent } from '../parts/streets/tiles.ts';

export interface RoundStreets {
  readonly version: string;
  readonly extent: Extent;
  /** The address of the script that draws them. */
  readonly script: string;
  readonly texts: StreetsTexts;
}

/** What the picture of the round says; null: it has no streets. */
export function streetsOf(figure: HTMLElement | null): RoundStreets | null {
  const said = figure?.dataset['streets'];
  return said === undefined ? null : (JSON.parse(said) as RoundStreets);
}

/** Without a signal, or without WebGL, the picture is what it is without streets. */
export function loadStreets(): void {
  const streets = streetsOf(document.querySelector('.round-map'));
  if (streets === null || !navigator.onLine || !canDraw()) return;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = streets.script;
  document.head.append(script);
}
