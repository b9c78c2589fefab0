// The second step: what would become of each row, and the button that does it.
import { useState } from 'react';
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { FileRefused } from './FileRefused.tsx';
import type { FileRefusal, Plan, Sent } from './plan.ts';
import type { Mapping } from '../../parts/imports/mapping.ts';
import { MappingStep } from '../../parts/imports/MappingStep.tsx';
import { MistakeList } from '../../parts/imports/MistakeList.tsx';
import { TableRead } from '../../parts/imports/TableRead.tsx';
import { PlanRows } from './PlanRows.tsx';
import { ProgressLine } from '../../parts/sending/ProgressLine.tsx';
import { RefusedRows } from './RefusedRows.tsx';
import { StepTitle } from '../../parts/sending/StepTitle.tsx';
import { useImportsTexts } from '../../parts/imports/texts.ts';
import { useSend } from './useSend.ts';

type Props = {
  file: File;
  plan: Plan;
  isOutdated: boolean;
  /** What was said of the table. */
  mapping: Mapping;
  onSent: (file: File, sent: Exclude<Sent, { kind: 'refused' }>, mapping: Mapping) => void;
  onOther: () => void;
};

export function Confirm({ file, plan, isOutdated, mapping, onSent, onOther }: Props) {
  const language = useLanguage();
  const texts = useImportsTexts().plan;
  const [progress, send] = useSend();
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Error | FileRefusal>();
  const { counts } = plan;
  const wanted = counts.CREATED + counts.CHANGED;
  const sendAgain = async (agreed: string | null, said: Mapping) => {
    setPending(true);
    setProblem(undefined);
    try {
      const sent = await send(file, agreed, said);
      if (sent.kind === 'refused') setProblem(sent.refusal);
      else onSent(file, sent, said);
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setPending(false);
    }
  };
  return (
    <div className="import-step">
      <StepTitle>{texts.title}</StepTitle>
      {isOutdated && (
        <div className="notice wrong" role="alert">
          <p>
            <strong>{texts.outdated}</strong>
          </p>
          <p>{texts.outdatedLead}</p>
        </div>
      )}
      <TableRead table={plan} />
      <MistakeList mistakes={plan.mistakes} />
      <MappingStep
        columns={plan.columns}
        mistakes={plan.mistakes}
        mapping={mapping}
        isPending={isPending}
        onMapped={(said) => sendAgain(null, said)}
      />
      <PlanRows plan={plan} />
      {counts.REFUSED > 0 && <RefusedRows plan={plan} />}
      {plan.untouched > 0 && <p>{sayCount(texts.untouched, plan.untouched, language)}</p>}
      {wanted === 0 && <p>{counts.REFUSED > 0 ? texts.nothingRight : texts.nothing}</p>}
      {problem instanceof Error && <Problem error={problem} />}
      {problem && !(problem instanceof Error) && <FileRefused refusal={problem} />}
      <div className="actions kept">
        {wanted > 0 && (
          <Button weight="main" isPending={isPending} onPress={() => sendAgain(plan.hash, mapping)}>
            {isPending ? texts.confirming : sayCount(texts.confirm, wanted, language)}
          </Button>
        )}
        <Button onPress={onOther} isDisabled={isPending}>
          {texts.other}
        </Button>
      </div>
      <ProgressLine progress={progress} />
    </div>
  );
}
