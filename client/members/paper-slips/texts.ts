// Texts of reading paper slips.
import { textsOf } from '../../parts/language/language.tsx';
import { paperSlipsBg } from '../../text/paper-slips.bg.ts';
import { paperSlipsEn } from '../../text/paper-slips.en.ts';

export const usePaperSlipsTexts = textsOf({ bg: paperSlipsBg, en: paperSlipsEn });
