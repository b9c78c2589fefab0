// Bulgarian texts of what a municipality promises for a day: on citizens' pages, in feeds and calendars.

/** `{name}` is a place for a value. */
export const promisesBg = {
  title: 'Предстои',
  lead: 'Обещано от общината, със срок. Остава тук и ако се забави, отложи или отпадне.',
  all: 'Всичко, което предстои и е подобрено',
  states: {
    AHEAD: 'Обещано до {day}.',
    OVERDUE: 'Обещано до {day}. Срокът мина, а общината още не е съобщила, че е готово.',
    GIVEN_UP: 'Отпадна: няма да бъде направено.',
    KEPT: 'Обещано до {first} и готово на {done}, навреме.',
    LATE: 'Обещано до {first}, готово на {done}: по-късно от обещаното.',
  },
  steps: {
    PROMISED: '{on}: обещано до {day}.',
    MOVED: '{on}: отложено, вече до {day}.',
    EARLIER: '{on}: изтеглено напред, вече до {day}.',
    REWORDED: '{on}: текстът е променен.',
    GIVEN_UP: '{on}: отпада.',
    DONE: '{on}: общината съобщи, че е готово.',
  },
  why: 'Причина: {reason}',
  calendar: 'Обещаното в календара Ви',
  calendarHow: 'за календара на телефона или компютъра',
  calendarTitle: '{name}: какво предстои',
} as const;
