// Bulgarian texts of members' charts: what is told at a point, the scale, files, and what is marked.

/** `{name}` is a place for a value. */
export const chartsBg = {
  inMonth: '{month}: {average} от 10, {answers}, между {lower} и {upper}',
  scale: 'Скалата тук е от {from} до {to}.',
  whole: 'Цялата скала',
  close: 'Отблизо',
  download: 'Изтеглете като {ending}',
  failed: 'Картинката не стана. Опитайте отново.',
  score: 'Оценка {score}: {answers}, {share}',
  fell: 'Спад от {before} на {after}, едва ли е случаен',
  rose: 'Ръст от {before} на {after}, едва ли е случаен',
  values: 'Стойности: {title}',
  annotations: 'Отбелязано на линията',
};
