// What is done to signs after they are printed, in Bulgarian: for members who order, and for print shops.

export const finishingBg = {
  laminations: { NONE: 'без ламинат', MATT: 'матов', GLOSS: 'гланцов' },
  corners: { SQUARE: 'прави', ROUNDED: 'заоблени' },
  fixings: {
    NONE: 'без отвори и лента',
    HOLES: 'с отвори в ъглите',
    TAPE: 'с двойнозалепваща лента на гърба',
  },
  packings: { TOGETHER: 'всички заедно', SETTLEMENTS: 'отделно за всяко населено място' },
};
