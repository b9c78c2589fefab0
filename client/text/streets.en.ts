// English texts of the streets below maps of members and fitters.
import type { StreetsTexts } from './streets.bg.ts';

export const streetsEn: StreetsTexts = {
  label: 'Streets: arrow keys move them, plus and minus zoom',
  pin: 'The place: it can be dragged',
  closer: 'Closer',
  wider: 'Wider',
  whole: 'Whole map',
  withKey: 'Hold Ctrl and scroll to zoom the map',
  withCommand: 'Hold ⌘ and scroll to zoom the map',
  withFingers: 'Move the map with two fingers',
  credit: 'Streets: © OpenStreetMap',
};
