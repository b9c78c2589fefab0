// Bulgarian texts around what citizens would see.

/** Texts by name. */
export const previewBg = {
  title: 'Така ще изглежда страницата за оценка',
  lead: 'Пробен изглед с незапазените промени. Оттук не може да се гласува.',
  language: 'Език на изгледа',
};
