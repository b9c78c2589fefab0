// Bulgarian texts of the members' pages about tasks.

/** `{name}` is a place for a value. */
export const tasksBg = {
  list: {
    title: 'Задачи',
    lead: 'Кой какво ще направи и до кога. Отговорникът получава писмо в деня на срока и после веднъж седмично, докато задачата не приключи.',
    new: 'Нова задача',
    whose: 'Чии',
    everybodys: 'Всички',
    mine: 'Моите',
    which: 'Кои',
    unfinished: 'Неприключени',
    overdue: 'Просрочени',
    finished: 'Приключени',
    all: 'Всички',
    caption: 'Задачи, с най-близък срок най-отгоре',
    columns: { text: 'Какво', about: 'За', owner: 'Отговорник', dueOn: 'Срок', state: 'Състояние' },
    late: 'просрочена',
    nobody: 'без отговорник',
    none: 'Няма такива задачи.',
  },
  states: { OPEN: 'предстои', DOING: 'работи се', DONE: 'готова', DROPPED: 'отпаднала' },
  back: 'Задачи',
  newTitle: 'Нова задача',
  readOnly: 'За Вашата роля това е само за четене.',
  fields: {
    text: 'Какво трябва да се направи',
    about: 'За какво се отнася',
    place: 'За едно място',
    kind: 'За вид места',
    location: 'Място',
    category: 'Вид места',
    owner: 'Отговорник',
    ownerHint: 'Хората, които работят с това място или вид места.',
    dueOn: 'Срок',
    state: 'Състояние',
  },
  result: {
    title: 'Какво излезе от нея',
    none: 'Когато е направено, разкажете го на гражданите.',
    tell: 'Запишете подобрение',
  },
};
