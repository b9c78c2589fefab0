// English texts of the page on a screen in a lobby.
import type { PageTexts } from './bg.ts';

export const displayEn: PageTexts['display'] = {
  title: '{place} on a screen',
  scan: 'Scan this with your phone’s camera.',
  code: 'Can’t scan? Enter {code} at {host}.',
  results: 'All results',
  resultsHow: 'Scan this with your phone’s camera to see every place and service.',
  average: 'What people think',
  done: 'You said, we did',
  planned: 'You said, we will',
  asOf: 'As of {day}',
  pause: 'Pause the screens',
};
