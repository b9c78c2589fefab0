// How many rows come to what; each number narrows the list to its rows.
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { wholeNumber } from '../../text/formats.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { type Outcome, outcomes, type Plan } from './plan.ts';
import { useImportsTexts } from './texts.ts';

export type Shown = Outcome | 'ALL';

const choices: readonly Shown[] = ['ALL', ...outcomes];

type Props = { plan: Plan; shown: Shown; onChange: (shown: Shown) => void };

export function OutcomeFilter({ plan, shown, onChange }: Props) {
  const language = useLanguage();
  const texts = useImportsTexts().plan;
  const countOf = (choice: Shown) => (choice === 'ALL' ? plan.rows.length : plan.counts[choice]);
  return (
    <RadioGroup
      className="outcomes"
      aria-label={texts.filter}
      orientation="horizontal"
      value={shown}
      onChange={(value) => onChange(choices.find((choice) => choice === value) ?? 'ALL')}
    >
      {choices.map((choice) => (
        <Radio key={choice} value={choice} className="outcome-choice">
          <strong>{wholeNumber(countOf(choice), language)}</strong> {texts[choice]}
        </Radio>
      ))}
    </RadioGroup>
  );
}
