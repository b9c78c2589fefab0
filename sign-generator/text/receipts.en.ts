// What the command line says of strips for receipt paper, in English.

export const receiptsEn = {
  alone: 'The format receipt is made alone: give no other --format beside it.',
  noPress: (option: string): string => `${option} is for a print shop; a till prints receipts without it.`,
  done: (strips: number, out: string): string =>
    `${strips} ${strips === 1 ? 'strip' : 'strips'} in ${out}: receipts.pdf, and of each a picture for tills, every code read back.\n`,
};

export type ReceiptsText = typeof receiptsEn;
