// Bulgarian words for what a table of places is read as, and for what is wrong with it: once for each kind of mistake, with its rows.

export const mistakesBg = {
  points: {
    label: 'Карта на местата от таблицата: {count}; далече от другите: {far}.',
    point: 'ред {line}: {name}',
    lead: 'Местата от таблицата по техните координати, север е горе.',
    far: 'С триъгълник са тези, които са далече от другите в своето населено място.',
  },
  mapping: {
    title: 'Кажете какво означава',
    column: 'Колона „{title}“ е',
    category: '„{value}“ е от услуга',
    leaveOut: 'не се чете',
    again: 'Прочетете отново',
  },
  columns: {
    title: 'Как е прочетена таблицата',
    heading: 'Заглавията са на ред {line}. Написаното над тях не се чете.',
    read: 'Прочетени колони: {columns}.',
    guessed: '„{title}“ се чете като „{column}“: проверете дали е така.',
    ignored: 'Тези колони не се разпознават и не се четат: {columns}.',
    missing: 'В таблицата няма: {columns}.',
  },
  title: 'Какво не е наред в таблицата',
  notices: 'Проверете това',
  rows: { one: 'ред {lines}', other: '{count} реда: {lines}' },
  /** With what stands in the cells, and without. */
  told: '„{value}“ ({rows}): {sentence}',
  alone: '{sentence} ({rows})',
  noColumn: 'Няма колона „{column}“, а новите места имат нужда от нея ({rows}).',
  unknown: {
    groups: 'общината няма такава група.',
    category: 'няма такава услуга.',
    settlement: 'общината няма такова населено място.',
    kind: 'няма такъв вид.',
  },
  meant: 'Може би „{detail}“?',
  choices: 'Има: {names}.',
  further: 'и още {count}',
  more: {
    one: 'Още {count} ред има други грешки.',
    other: 'Още {count} реда имат други грешки.',
  },
};
