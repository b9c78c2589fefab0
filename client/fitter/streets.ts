// The script that draws streets below the picture of a round. Its tiles are asked for with the round's pass.
import { layBelow } from '../parts/streets/below.ts';
import { RENEWED } from './list.ts';
import { token } from './page.ts';
import { streetsOf } from './round-streets.ts';

let takeAway: (() => void) | null = null;

function lay(): void {
  takeAway?.();
  takeAway = null;
  const figure = document.querySelector<HTMLElement>('.round-map');
  const picture = figure?.querySelector<SVGSVGElement>('svg[data-frame]');
  const streets = streetsOf(figure);
  if (!picture || !streets) return;
  const { version, extent, texts } = streets;
  const template = `${location.origin}/mount/streets/{z}-{x}-{y}.mvt?version=${version}`;
  takeAway = layBelow(picture, { template, extent, authorization: `Bearer ${token}` }, texts);
}

lay();
// The list comes with a picture of its own.
addEventListener(RENEWED, lay);
