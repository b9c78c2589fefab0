// Bulgarian texts of the page on a screen in a lobby.

/** `{name}` is a place for a value. */
export const displayBg = {
  title: '{place} на екран',
  scan: 'Сканирайте с камерата на телефона си.',
  code: 'Не става? Въведете {code} на {host}.',
  results: 'Всички резултати',
  resultsHow: 'Сканирайте с камерата, за да видите местата и услугите.',
  average: 'Какво мислят хората',
  done: 'Вие казахте, ние направихме',
  planned: 'Вие казахте, предстои',
  asOf: 'Към {day}',
  pause: 'Спрете смяната на екраните',
} as const;
