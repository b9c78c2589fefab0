// Texts of pulses, and what their questions are.
import { textsOf } from '../../parts/language/language.tsx';
import { pulseBg } from '../../text/pulse.bg.ts';
import { pulseEn } from '../../text/pulse.en.ts';
import { pulsesBg } from '../../text/pulses.bg.ts';
import { pulsesEn } from '../../text/pulses.en.ts';

export const usePulsesTexts = textsOf({
  bg: { ...pulsesBg, questions: pulseBg.questions },
  en: { ...pulsesEn, questions: pulseEn.questions },
});
