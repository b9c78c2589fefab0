// Texts of forms and their fields.
import { formsBg } from '../../text/forms.bg.ts';
import { formsEn } from '../../text/forms.en.ts';
import { textsOf } from '../language/language.tsx';

export const useFormsTexts = textsOf({ bg: formsBg, en: formsEn });
