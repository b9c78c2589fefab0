// Lets somebody choose a position on a map of streets: by a press, by dragging the pin, or as the middle of what is seen.
import { Marker, type LngLat, type LngLatBoundsLike } from 'maplibre-gl';
import { PLACE_MARK } from '../../map/marks.ts';
import type { Position } from '../../map/places.ts';
import type { StreetsTexts } from '../../text/streets.bg.ts';
import { drawingOf } from './drawing-of.ts';
import { openMap } from './open-map.ts';
import type { Tiles } from './tiles.ts';

export interface PickParts {
  readonly tiles: Tiles;
  readonly texts: StreetsTexts;
  /** What is seen where nothing is chosen yet. */
  readonly whole: LngLatBoundsLike;
  readonly onPick: (position: Position) => void;
}

export interface Picking {
  /** Shows what is chosen by now; null: nothing. */
  readonly show: (position: Position | null) => void;
  readonly pickMiddle: () => void;
  readonly close: () => void;
}

/** Houses are told apart. */
const NEAR = 17;
const FIRST = 14;

/** In the element, which has a size and the class `streets`. */
export function startPicking(element: HTMLElement, { tiles, texts, whole, onPick }: PickParts): Picking {
  const { map, lookAt, close } = openMap(element, { tiles, texts, whole, closest: FIRST });
  const pin = new Marker({ element: drawPin(), anchor: 'bottom', draggable: true });
  const pick = ({ lat, lng }: LngLat) => onPick({ latitude: lat, longitude: lng });
  map.on('click', ({ lngLat }) => pick(lngLat));
  pin.on('dragend', () => pick(pin.getLngLat()));
  return {
    show: (position) => {
      if (position === null) {
        pin.remove();
        return;
      }
      const { latitude, longitude } = position;
      pin.setLngLat([longitude, latitude]).addTo(map);
      if (!map.getBounds().contains([longitude, latitude]) || map.getZoom() < FIRST) lookAt(position, NEAR);
    },
    pickMiddle: () => pick(map.getCenter()),
    close,
  };
}

/** Its foot is on the place. */
function drawPin(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'streets-pin';
  element.append(drawingOf(PLACE_MARK, '-13 -33 26 34', [32, 42]));
  return element;
}
