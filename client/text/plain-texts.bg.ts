// Bulgarian names of the plain texts of a place: as its form, the table of places and the journal call them.

export const plainTextsBg = {
  registrationNumber: 'Регистрационен номер',
  line: 'Линия',
  website: 'Страница в интернет',
  firstDay: 'Първи ден',
  lastDay: 'Последен ден',
};
