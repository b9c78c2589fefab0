// The refused rows as a file, each with its reasons: to be repaired and imported by themselves.
import { writeCsv } from '../../parts/files/csv.ts';
import { download } from '../../parts/files/download.ts';
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import type { Plan } from './plan.ts';
import { useReasonText } from './reasons.ts';
import { useImportsTexts } from '../../parts/imports/texts.ts';

export function RefusedRows({ plan }: { plan: Plan }) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const texts = useImportsTexts().plan;
  const reasonText = useReasonText();
  const save = () => {
    const { titles } = plan;
    const rows = plan.rows.flatMap(({ cells, reasons }) =>
      cells ? [[...titles.map((_, at) => cells[at] ?? ''), reasons.map(reasonText).join(' ')]] : [],
    );
    download(`${slug}-refused.csv`, writeCsv([[...titles, texts.reason], ...rows], language));
  };
  return (
    <div className="notice wrong">
      <p>{sayCount(texts.refused, plan.counts.REFUSED, language)}</p>
      <Button onPress={save}>{texts.refusedFile}</Button>
    </div>
  );
}
