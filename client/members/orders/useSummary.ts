// What a member is asked before an order goes to the shop: what, how many, on which material, where to and by when.
import type { Question } from '../../parts/controls/questions.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { longDay, unbrokenUnits } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { formatIn } from './OrderFacts.tsx';
import { useOrdersTexts } from './texts.ts';
import { formatOf, type OrderValues, piecesOf, usualFor } from './values.ts';

/** What is printed, each said as a person reads it but for the number of its pieces. */
interface Asked {
  readonly count: number;
  readonly what: string;
  readonly format: string;
  readonly material: string;
}

/** The question of an order of anything. */
export function useQuestion(): (asked: Asked, values: OrderValues) => Question {
  const language = useLanguage();
  const { create, pieces } = useOrdersTexts();
  return ({ count, what, format, material }, values) => {
    const lead = say(create.summary, {
      pieces: sayCount(pieces, count, language),
      what,
      format,
      material: unbrokenUnits(values.material.trim() || material),
      day: longDay(values.dueOn ?? '', language),
      address: values.deliveryAddress.trim(),
      email: values.shopEmail.trim(),
    });
    return { title: create.summaryTitle, lead, action: create.action, weight: 'main', cancel: create.back };
  };
}

/** The question of an order of signs. */
export function useSummary(): (values: OrderValues) => Question {
  const language = useLanguage();
  const { formats, materials, signs } = useOrdersTexts();
  const questionOf = useQuestion();
  return (values) => {
    const { chosen } = values;
    const format = formatOf(values);
    const asked = {
      count: chosen.reduce((sum, code) => sum + piecesOf(code, values), 0),
      what: sayCount(signs, chosen.length, language),
      format: formatIn(formats, format),
      material: materials[usualFor(format)],
    };
    return questionOf(asked, values);
  };
}
