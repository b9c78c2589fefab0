// Texts of settings and questions.
import { settingsBg } from '../../text/settings.bg.ts';
import { settingsEn } from '../../text/settings.en.ts';
import { textsOf } from '../language/language.tsx';

export const useSettingsTexts = textsOf({ bg: settingsBg, en: settingsEn });
