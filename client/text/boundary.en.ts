// English texts of a city's boundary.
import type { boundaryBg } from './boundary.bg.ts';

export const boundaryEn: typeof boundaryBg = {
  boundary: 'Boundary',
  hint: 'A GeoJSON file of up to 2 MB with the municipality’s area in degrees (WGS 84). On maps it replaces the outline around the places.',
  optional: 'Not required.',
  sending: 'Reading the boundary…',
  refused: 'This boundary cannot be used:',
  chosen: 'The boundary as it will appear on maps',
  none: 'No boundary: maps show an outline around the places.',
  remove: 'Remove the boundary',
};
