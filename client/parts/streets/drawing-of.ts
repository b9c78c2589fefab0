// A path as a small drawing of its own, which says nothing by itself.

const SVG = 'http://www.w3.org/2000/svg';

/** An `svg` with the path in it; its size in pixels. */
export function drawingOf(
  path: string,
  viewBox: string,
  [width, height]: readonly [number, number],
): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = { viewBox, width, height, 'aria-hidden': true };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, String(value));
  const line = svg.appendChild(document.createElementNS(SVG, 'path'));
  line.setAttribute('d', path);
  return svg;
}
