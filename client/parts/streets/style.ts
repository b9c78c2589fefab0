// How streets are drawn: the layers of a Protomaps basemap in the colours of our pages, which stand in streets.css.
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import type { Tiles } from './tiles.ts';

const SOURCE = 'streets';

/** Roads by kind, the widest first, in pixels at the zooms 12, 15 and 18. */
const WIDTHS = {
  highway: [2.5, 7, 22],
  major_road: [1.5, 5, 18],
  medium_road: [0.8, 3.5, 15],
  minor_road: [0.3, 2.5, 12],
} as const;

/** Basemaps before version 4 call it otherwise. */
const BY_KIND: ExpressionSpecification = ['coalesce', ['get', 'kind'], ['get', 'pmap:kind']];

/** The widths of the kinds, with `edge` pixels more for the line around them. */
function widthsOf(edge: number): ExpressionSpecification {
  const at = (step: 0 | 1 | 2): ExpressionSpecification => [
    'match',
    BY_KIND,
    'highway',
    WIDTHS.highway[step] + edge,
    'major_road',
    WIDTHS.major_road[step] + edge,
    'medium_road',
    WIDTHS.medium_road[step] + edge,
    WIDTHS.minor_road[step] + edge,
  ];
  return ['interpolate', ['exponential', 1.5], ['zoom'], 12, at(0), 15, at(1), 18, at(2)];
}

const isOf = (...kinds: readonly string[]): ExpressionSpecification => ['in', BY_KIND, ['literal', kinds]];
const ROADS = isOf(...Object.keys(WIDTHS));
const GREEN = [
  'park',
  'nature_reserve',
  'forest',
  'wood',
  'grass',
  'grassland',
  'meadow',
  'garden',
  'cemetery',
  'scrub',
  'recreation_ground',
  'golf_course',
  'village_green',
  'allotments',
];
/** Kerned by nobody: letters are drawn one by one, in the page's own font or the phone's, so that no font is fetched. */
const FONT = ['Sofia Sans', 'sans-serif'];

type Colour = 'land' | 'green' | 'water' | 'building' | 'edge' | 'road' | 'path' | 'name';

/** The style for the colours of the element as they are now. */
export function styleFor(element: HTMLElement, { template, extent }: Tiles): StyleSpecification {
  const computed = getComputedStyle(element);
  const colour = (name: Colour): string => computed.getPropertyValue(`--street-${name}`).trim();
  const { west, south, east, north, leastZoom, mostZoom } = extent;
  const of = (layer: string) => ({ source: SOURCE, 'source-layer': layer });
  const halo = { 'text-color': colour('name'), 'text-halo-color': colour('land'), 'text-halo-width': 1.5 };
  return {
    version: 8,
    sources: {
      [SOURCE]: {
        type: 'vector',
        tiles: [template],
        bounds: [west, south, east, north],
        minzoom: leastZoom,
        maxzoom: mostZoom,
      },
    },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': colour('land') } },
      {
        id: 'green',
        type: 'fill',
        ...of('landuse'),
        filter: isOf(...GREEN),
        paint: { 'fill-color': colour('green') },
      },
      {
        id: 'water',
        type: 'fill',
        ...of('water'),
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'fill-color': colour('water') },
      },
      {
        id: 'rivers',
        type: 'line',
        ...of('water'),
        filter: isOf('river', 'canal', 'stream'),
        paint: { 'line-color': colour('water'), 'line-width': 1.5 },
      },
      {
        id: 'buildings',
        type: 'fill',
        ...of('buildings'),
        minzoom: 14,
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'fill-color': colour('building') },
      },
      {
        id: 'paths',
        type: 'line',
        ...of('roads'),
        minzoom: 14,
        filter: isOf('path', 'rail', 'other'),
        paint: { 'line-color': colour('path'), 'line-width': 1, 'line-dasharray': [3, 2] },
      },
      {
        id: 'edges',
        type: 'line',
        ...of('roads'),
        filter: ROADS,
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': colour('edge'), 'line-width': widthsOf(1.5) },
      },
      {
        id: 'roads',
        type: 'line',
        ...of('roads'),
        filter: ROADS,
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': colour('road'), 'line-width': widthsOf(0) },
      },
      {
        id: 'names',
        type: 'symbol',
        ...of('roads'),
        minzoom: 13,
        filter: ['all', ROADS, ['has', 'name']],
        layout: {
          'symbol-placement': 'line',
          'text-field': ['get', 'name'],
          'text-font': FONT,
          'text-size': ['interpolate', ['linear'], ['zoom'], 13, 10, 17, 14],
          'text-max-angle': 30,
        },
        paint: halo,
      },
      {
        id: 'numbers',
        type: 'symbol',
        ...of('buildings'),
        minzoom: 17,
        filter: isOf('address'),
        layout: { 'text-field': ['get', 'addr_housenumber'], 'text-font': FONT, 'text-size': 11 },
        paint: halo,
      },
    ],
  };
}
