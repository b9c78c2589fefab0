// Bulgarian texts of what can be done about a place, wherever somebody reads of it.

/** `{name}` is a place for a value. */
export const deedsBg = {
  task: 'Задача',
  taskName: 'Нова задача за {name}',
  improvement: 'Подобрение',
  improvementName: 'Ново подобрение за {name}',
  back: 'Назад',
};
