// What a member is asked before an order goes to the shop: what, how many, on which material, where to and by when.
import type { Question } from '../../parts/controls/questions.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { longDay } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { formatIn } from './OrderFacts.tsx';
import { useOrdersTexts } from './texts.ts';
import { formatOf, isSmall, type OrderValues, piecesOf } from './values.ts';

export function useSummary(): (values: OrderValues) => Question {
  const language = useLanguage();
  const { create, formats, materials, pieces, signs } = useOrdersTexts();
  return (values) => {
    const { chosen, material, dueOn, deliveryAddress, shopEmail } = values;
    const format = formatOf(values);
    const count = chosen.reduce((sum, code) => sum + piecesOf(code, values), 0);
    const lead = say(create.summary, {
      pieces: sayCount(pieces, count, language),
      signs: sayCount(signs, chosen.length, language),
      format: formatIn(formats, format),
      material: material.trim() || materials[isSmall(format) ? 'sticker' : 'sign'],
      day: longDay(dueOn ?? '', language),
      address: deliveryAddress.trim(),
      email: shopEmail.trim(),
    });
    return { title: create.summaryTitle, lead, action: create.action, weight: 'main', cancel: create.back };
  };
}
