// English texts of members' charts.
import type { chartsBg } from './charts.bg.ts';

/** The same texts as in charts.bg.ts, in English. */
export const chartsEn: typeof chartsBg = {
  inMonth: '{month}: {average} out of 10, {answers}, between {lower} and {upper}',
  scale: 'The scale here is from {from} to {to}.',
  whole: 'The whole scale',
  close: 'Closer',
  download: 'Download as {ending}',
  failed: 'The picture could not be made. Try again.',
  score: 'Score {score}: {answers}, {share}',
  fell: 'A fall from {before} to {after}, unlikely to be chance',
  rose: 'A rise from {before} to {after}, unlikely to be chance',
  values: 'Values: {title}',
  annotations: 'Marked on the line',
};
