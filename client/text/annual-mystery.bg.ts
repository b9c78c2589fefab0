// Bulgarian texts of the annual report about mystery-client visits.
import { checklistSectionsBg } from './checklist-sections.bg.ts';

export const annualMysteryBg = {
  lead: 'От {from} до {to} са направени {visits} на {places} ({channels}), с един и същ списък за всички. Средната е {mean} от 10.',
  visits: { one: '{count} посещение', other: '{count} посещения' },
  places: { one: '{count} място', other: '{count} места' },
  channels: { DESK: 'на място', PHONE: 'по телефона', MAIL: 'с писмо' },
  sections: checklistSectionsBg,
  chart: 'Средни по раздели на списъка',
  scale: 'От 1 до 10: отговор „да“ е 10, „не“ е 1. Всяко посещение тежи еднакво.',
  bySection: 'Таен клиент по раздели',
  byService: 'Таен клиент по услуги',
  columns: { section: 'Раздел', service: 'Услуга', visits: 'Посещения', mean: 'Средна' },
  measured: '{text} Средно {minutes} минути ({visits}).',
  few: 'Посещенията са малко и не са извадка от всички. Показани са само числа от поне пет посещения на поне две места; за отделни места и служители не се публикува нищо.',
};
