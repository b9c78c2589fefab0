// Texts of the control chart.
import { controlBg } from '../../text/control.bg.ts';
import { controlEn } from '../../text/control.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useControlTexts = textsOf({ bg: controlBg, en: controlEn });
