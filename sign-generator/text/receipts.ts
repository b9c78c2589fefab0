// What the command line says of strips for receipt paper, in the language of the terminal.
import { receiptsBg } from './receipts.bg.ts';
import { receiptsEn, type ReceiptsText } from './receipts.en.ts';
import { isBulgarian } from './terminal-language.ts';

export const receiptsText: ReceiptsText = isBulgarian() ? receiptsBg : receiptsEn;
