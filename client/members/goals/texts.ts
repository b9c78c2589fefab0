// Texts of services year on year, and of their goals.
import { textsOf } from '../../parts/language/language.tsx';
import { goalsBg } from '../../text/goals.bg.ts';
import { goalsEn } from '../../text/goals.en.ts';

export const useGoalsTexts = textsOf({ bg: goalsBg, en: goalsEn });
