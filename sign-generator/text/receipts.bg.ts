// What the command line says of strips for receipt paper, in Bulgarian.
import type { ReceiptsText } from './receipts.en.ts';

export const receiptsBg: ReceiptsText = {
  alone: 'Форматът receipt се прави сам: не давайте друг --format до него.',
  noPress: (option) => `${option} е за печатница; касовият принтер печата лентите без него.`,
  done: (strips, out) =>
    `${strips} ${strips === 1 ? 'лента' : 'ленти'} в ${out}: receipts.pdf и от всяка картина за касов принтер; всеки код е прочетен обратно.\n`,
};
