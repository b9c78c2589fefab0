// Bulgarian names of the sections of a mystery client's checklist, on the phone, on members' pages and in the annual report.

export const checklistSectionsBg = {
  ACCESS: 'Достъп',
  WAIT: 'Чакане',
  RECEPTION: 'Посрещане',
  COMPETENCE: 'Компетентност',
  ENVIRONMENT: 'Среда',
  OUTCOME: 'Резултат',
};
