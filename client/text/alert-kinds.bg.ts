// What alerts tell, in Bulgarian: for the list of what waits too.

export const alertKindsBg = {
  DROP: 'Спад на средната оценка',
  RISE: 'Ръст на средната оценка',
  SILENT: 'Замлъкнала табела',
  FLOOD: 'Много непотвърдени оценки',
  HOURS: 'Непотвърдени оценки след промяна на работното време',
};
