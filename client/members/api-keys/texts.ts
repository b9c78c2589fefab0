// Texts of the pages about keys to the API.
import { apiKeysBg } from '../../text/api-keys.bg.ts';
import { apiKeysEn } from '../../text/api-keys.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useApiKeysTexts = textsOf({ bg: apiKeysBg, en: apiKeysEn });
