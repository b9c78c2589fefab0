// Texts of the onboarding page.
import { textsOf } from '../../parts/language/language.tsx';
import { onboardingBg } from '../../text/onboarding.bg.ts';
import { onboardingEn } from '../../text/onboarding.en.ts';

export const useOnboardingTexts = textsOf({ bg: onboardingBg, en: onboardingEn });
