// Bulgarian texts of a city's arms: in the settings, and where a city is set up.

export const armsBg = {
  arms: 'Герб',
  hint: 'Файл SVG до 1 MB, както го записват Inkscape и Illustrator. Текстът в него да е превърнат в контури, снимки да няма.',
  optional: 'Не е задължителен.',
  sending: 'Гербът се чете…',
  refused: 'Този герб не може да се приеме:',
  original: 'Както е изпратен',
  taken: 'Както ще стои на страниците и табелите',
  chosen: 'Гербът на общината',
  none: 'Няма герб: показва се щит в цвета.',
  remove: 'Махнете герба',
};
