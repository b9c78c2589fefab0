// English texts of maps of points, of the public results and of members.

/** The same texts as in map.bg.ts. */
export const mapEn = {
  mapSummary:
    'A map of {count} points. Highest average: {best}; lowest: {worst}. All numbers are in the list below it.',
  mapSize: 'Colour: average rating. Size: number of ratings.',
  mapHint: 'Tap a circle or point at it to see its name.',
  bands: { low: 'low (below 5)', middle: 'medium (5 to 8)', high: 'high (8 and more)' },
  mapUnsure: 'ring: the average is still uncertain',
  mapWaiting: 'not enough ratings yet',
  mapGround: 'The outline is not a border.',
  placeAt: 'The place on the map: {metres} from {settlement}.',
  placeAlone: 'The place on the map.',
  mapCredit: 'Coordinates: © OpenStreetMap contributors',
} as const;
