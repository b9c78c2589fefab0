// Texts of the pages about webhooks.
import { webhooksBg } from '../../text/webhooks.bg.ts';
import { webhooksEn } from '../../text/webhooks.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useWebhooksTexts = textsOf({ bg: webhooksBg, en: webhooksEn });
