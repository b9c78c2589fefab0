// When a municipality will be erased at the earliest, and who planned it.
import type { OperatedCityFragment } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { longMoment } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useOperatorTexts } from '../texts/operator.ts';

type Props = { erasure: NonNullable<OperatedCityFragment['erasure']> };

export function Due({ erasure: { dueAt, plannedBy, plannedAt } }: Props) {
  const language = useLanguage();
  const { erasures } = useOperatorTexts();
  return (
    <p className="notice wrong">
      {say(erasures.due, {
        moment: longMoment(dueAt, language),
        name: plannedBy,
        plannedAt: longMoment(plannedAt, language),
      })}
    </p>
  );
}
