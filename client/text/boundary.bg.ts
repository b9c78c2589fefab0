// Bulgarian texts of a city's boundary: in the settings, and where a city is set up.

export const boundaryBg = {
  boundary: 'Граница на общината',
  hint: 'Файл GeoJSON до 2 MB с територията на общината в градуси (WGS 84). На картите тя стои вместо очертанието около местата.',
  optional: 'Не е задължителна.',
  sending: 'Границата се чете…',
  refused: 'Тази граница не може да се приеме:',
  chosen: 'Границата, както ще стои на картите',
  none: 'Няма граница: картите показват очертание около местата.',
  remove: 'Махнете границата',
};
