// Texts of where reports of what is broken go.
import { textsOf } from '../../parts/language/language.tsx';
import { requestChannelsBg } from '../../text/request-channels.bg.ts';
import { requestChannelsEn } from '../../text/request-channels.en.ts';

export const useRequestChannelsTexts = textsOf({ bg: requestChannelsBg, en: requestChannelsEn });
