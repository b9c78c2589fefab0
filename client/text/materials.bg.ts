// What is usually printed on, in Bulgarian: in the words of the job sheet.

export const materialsBg = {
  sign: 'PVC 3 мм',
  sticker: 'самозалепващо фолио за открито',
  tent: 'картон 300 г/м²',
  poster: 'матова хартия 170 г/м²',
};
