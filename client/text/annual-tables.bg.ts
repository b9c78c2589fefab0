// What the annual report says of the tables of its methods, in Bulgarian.

/** `{name}` is a place for a value; kinds stand in the order of their counts. */
export const annualTablesBg = {
  kinds: {
    USERS: ['Срещи', 'Фокус групи', 'Обсъждания'],
    SIGNALS: ['Сигнали', 'Предложения', 'Жалби', 'Похвали'],
    MEDIA: ['Положителни', 'Неутрални', 'Критични'],
  },
  held: {
    one: 'Проведена е {count} среща с граждани.',
    other: 'Проведени са {count} срещи, групи и обсъждания.',
  },
  read: { one: 'Прегледана е {count} публикация.', other: 'Прегледани са {count} публикации.' },
  captions: {
    USERS: { WHOLE: 'Участници по вид', SERVICE: 'Участници по услуги' },
    SIGNALS: { SERVICE: 'Постъпили по услуги', MONTH: 'Постъпили по месеци' },
    MEDIA: { WHOLE: 'Публикации по тон', SERVICE: 'Публикации по услуги', SOURCE: 'Публикации по издания' },
  },
  columns: { WHOLE: 'Вид', MONTH: 'Месец', SERVICE: 'Услуга', SOURCE: 'Издание', count: 'Брой' },
  rest: 'Останалите',
  units: {
    EMPLOYEES: { one: '{count} отговор', other: '{count} отговора' },
    MYSTERY_CLIENT: { one: '{count} посещение', other: '{count} посещения' },
    USERS: { one: '{count} участник', other: '{count} участници' },
    MEDIA: { one: '{count} публикация', other: '{count} публикации' },
    SIGNALS: { one: '{count} постъпил', other: '{count} постъпили' },
  },
};
