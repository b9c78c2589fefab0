// Lays streets below a picture that the server drew: its points stay links, and go along as the map is moved.
import type { StreetsTexts } from '../../text/streets.bg.ts';
import { marksOf } from './follow.ts';
import { openMap } from './open-map.ts';
import type { Tiles } from './tiles.ts';

/** Closer than that a picture of few places does not begin. */
const CLOSEST = 17;

/** Below the picture, which says in `data-frame` what of the earth it shows; answers how they are taken away again. */
export function layBelow(picture: SVGSVGElement, tiles: Tiles, texts: StreetsTexts): () => void {
  const [west = 0, south = 0, east = 0, north = 0] = (picture.dataset['frame'] ?? '').split(' ').map(Number);
  const parent = picture.parentElement;
  if (!parent) throw new Error('The picture stands nowhere.');
  const element = document.createElement('div');
  element.className = 'streets';
  parent.prepend(element);
  const { map, close } = openMap(element, {
    tiles,
    texts,
    whole: [west, south, east, north],
    closest: CLOSEST,
  });
  parent.classList.add('with-streets');
  const marks = marksOf(picture);
  const corners = () => [map.project([west, north]), map.project([east, south])] as const;
  const follow = () => {
    const [corner, opposite] = corners();
    const [wide, high] = [element.clientWidth || 1, element.clientHeight || 1];
    marks.moveTo({
      left: (corner.x / wide) * 100,
      top: (corner.y / high) * 100,
      scale: (opposite.x - corner.x) / wide,
    });
  };
  const showFocused = ({ target }: FocusEvent) => {
    const place = target instanceof Element ? marks.placeOf(target) : null;
    if (place === null) return;
    const [corner, opposite] = corners();
    const at = map.unproject([
      corner.x + ((opposite.x - corner.x) * place.x) / 100,
      corner.y + ((opposite.y - corner.y) * place.y) / 100,
    ]);
    if (!map.getBounds().contains(at)) map.panTo(at);
  };
  map.on('move', follow);
  picture.addEventListener('focusin', showFocused);
  follow();
  return () => {
    picture.removeEventListener('focusin', showFocused);
    parent.classList.remove('with-streets');
    close();
    marks.moveTo({ left: 0, top: 0, scale: 1 });
  };
}
