// Opens a map of streets in an element, with its buttons and the name of those who drew it. Loaded only where there are streets.
import { Map as StreetMap, setWorkerCount, setWorkerUrl, type LngLatBoundsLike } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Position } from '../../map/places.ts';
import type { StreetsTexts } from '../../text/streets.bg.ts';
import { drawingOf } from './drawing-of.ts';
import { styleFor } from './style.ts';
import type { Tiles } from './tiles.ts';

export interface MapParts {
  readonly tiles: Tiles;
  readonly texts: StreetsTexts;
  /** What is seen at first, and again by a button. */
  readonly whole: LngLatBoundsLike;
  /** The closest that it is seen at first. */
  readonly closest: number;
}

export interface OpenMap {
  readonly map: StreetMap;
  /** Shows what is around it, and stays there. */
  readonly lookAt: (place: Position, zoom: number) => void;
  readonly close: () => void;
}

const COPYRIGHT = 'https://www.openstreetmap.org/copyright';
const MOST_ZOOM = 20;

setWorkerUrl(workerUrl);
setWorkerCount(1);

/** In the element, which has a size and the class `streets`. */
export function openMap(element: HTMLElement, { tiles, texts, whole, closest }: MapParts): OpenMap {
  const ground = element.appendChild(document.createElement('div'));
  ground.className = 'ground-of-streets';
  const { authorization } = tiles;
  const fit = { padding: 0, maxZoom: closest, animate: false };
  const map = new StreetMap({
    container: ground,
    style: styleFor(element, tiles),
    bounds: whole,
    fitBoundsOptions: fit,
    maxZoom: MOST_ZOOM,
    attributionControl: false,
    renderWorldCopies: false,
    // A finger that scrolls the page goes on doing so.
    cooperativeGestures: true,
    boxZoom: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    locale: {
      'Map.Title': texts.label,
      'Marker.Title': texts.pin,
      'CooperativeGesturesHandler.WindowsHelpText': texts.withKey,
      'CooperativeGesturesHandler.MacHelpText': texts.withCommand,
      'CooperativeGesturesHandler.MobileHelpText': texts.withFingers,
    },
    transformRequest: (url) => ({ url, ...(authorization !== null && { headers: { authorization } }) }),
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  // A tile that does not come leaves a gap; what lies above it says all the same.
  map.on('error', () => undefined);

  let isAsItWas = true;
  map.on('movestart', ({ originalEvent }) => {
    if (originalEvent) isAsItWas = false;
  });
  map.on('resize', () => {
    if (isAsItWas) map.fitBounds(whole, fit);
  });
  const showWhole = () => {
    isAsItWas = true;
    map.fitBounds(whole, { ...fit, animate: true });
  };
  const buttons = [
    ['M3 8h10M8 3v10', texts.closer, () => map.zoomIn()],
    ['M3 8h10', texts.wider, () => map.zoomOut()],
    ['M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4', texts.whole, showWhole],
  ] as const;
  element.append(
    buttonsOf(buttons, () => (isAsItWas = false)),
    creditOf(texts.credit),
  );

  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const recolour = () => map.setStyle(styleFor(element, tiles));
  scheme.addEventListener('change', recolour);
  const lookAt = ({ latitude, longitude }: Position, zoom: number) => {
    isAsItWas = false;
    map.jumpTo({ center: [longitude, latitude], zoom });
  };
  const close = () => {
    scheme.removeEventListener('change', recolour);
    map.remove();
    element.remove();
  };
  return { map, lookAt, close };
}

/** `sign`: a line in a square of 16 by 16. */
type Button = readonly [sign: string, label: string, press: () => void];

function buttonsOf(buttons: readonly Button[], before: () => void): HTMLElement {
  const all = document.createElement('div');
  all.className = 'streets-buttons';
  for (const [sign, label, press] of buttons) {
    const button = all.appendChild(document.createElement('button'));
    button.type = 'button';
    button.append(drawingOf(sign, '0 0 16 16', [16, 16]));
    button.setAttribute('aria-label', label);
    button.title = label;
    button.addEventListener('click', () => {
      before();
      press();
    });
  }
  return all;
}

function creditOf(text: string): HTMLElement {
  const link = document.createElement('a');
  link.className = 'streets-credit';
  link.href = COPYRIGHT;
  link.target = '_blank';
  link.rel = 'noreferrer';
  link.textContent = text;
  return link;
}
