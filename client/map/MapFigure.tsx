// A map with words for what its sizes and colours say, and whose coordinates they are.
import type { ReactNode } from 'react';
import type { MapTexts } from '../text/map.bg.ts';
import { BANDS } from './bands.ts';

type Props = {
  texts: MapTexts;
  /** Whether there are points of which nothing is published yet. */
  hasWaiting: boolean;
  /** Whether the ground is the city's own boundary, and no outline of ours. */
  hasBoundary: boolean;
  children: ReactNode;
};

/** A figure around the picture. */
export function MapFigure({ texts, hasWaiting, hasBoundary, children }: Props) {
  return (
    <figure className="map">
      {children}
      <p className="hint">{texts.mapHint}</p>
      <p className="shares">
        {BANDS.map((band) => (
          <span className={band} key={band}>
            {texts.bands[band]}
          </span>
        ))}
        <span className="unsure">{texts.mapUnsure}</span>
        {hasWaiting && <span className="waiting">{texts.mapWaiting}</span>}
      </p>
      <figcaption className="small">
        {texts.mapSize} {!hasBoundary && `${texts.mapGround} `}
        {texts.mapCredit}
      </figcaption>
    </figure>
  );
}

/** Whether there is something to draw: two points with a position, and something published of one. */
export function isDrawn(points: readonly { readonly position: unknown; readonly average: number | null }[]) {
  const placed = points.filter(({ position }) => position !== null);
  return placed.length > 1 && placed.some(({ average }) => average !== null);
}
