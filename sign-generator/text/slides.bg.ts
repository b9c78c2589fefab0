// What the command line says of slides for screens, in Bulgarian.
import type { ReceiptsText } from './receipts.en.ts';

export const slidesBg: ReceiptsText = {
  alone: 'Форматът slide се прави сам: не давайте друг --format до него.',
  noPress: (option) => `${option} е за печатница; екранът показва слайдовете без него.`,
  done: (slides, out) =>
    `${slides} ${slides === 1 ? 'слайд' : 'слайда'} в ${out}: slides-light.pdf, slides-dark.pdf и двете картини на всеки; всеки код е прочетен обратно.\n`,
};
