// Texts of the pages about orders of signs.
import { ordersBg } from '../../text/orders.bg.ts';
import { ordersEn } from '../../text/orders.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useOrdersTexts = textsOf({ bg: ordersBg, en: ordersEn });
