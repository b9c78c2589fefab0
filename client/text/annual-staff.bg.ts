// What the annual report says of a pulse of the staff, in Bulgarian.

/** `{name}` is a place for a value. */
export const annualStaffBg = {
  caption: 'Анонимни отговори на служителите, оценка от 1 до 10',
  columns: {
    question: 'Въпрос',
    days: 'Период',
    teams: 'Екипи',
    count: 'Отговори',
    average: 'Средна',
    interval: '95\u00a0% интервал',
  },
  counted: '{count} от {people} души',
  interval: '{lower} – {upper}',
  note: 'Показано е само за цялата администрация. Отговаря, който реши; всеки може да е отговорил повече от веднъж, защото не се записва кой отговаря.',
};
