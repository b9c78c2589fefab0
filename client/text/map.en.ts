// English texts of maps of points, of the public results and of members.

/** The same texts as in map.bg.ts. */
export const mapEn = {
  mapSummary:
    'A map of {count} points. Highest average: {best}; lowest: {worst}. All numbers are in the list below it.',
  mapSize:
    'The size of a circle shows the number of ratings, the number is the average score, the colour goes by the lower bound of the interval.',
  bands: { low: 'low (below 5)', middle: 'medium (5 to 8)', high: 'high (8 and more)' },
  mapWaiting: 'not enough answers yet',
  mapCredit: 'Coordinates: © OpenStreetMap contributors',
} as const;
