// Why the files of a city do nothing: all that is wrong with them, or that the city is in hands of its own.
import { useLanguage } from '../../parts/language/language.tsx';
import { type Mapping, NO_MAPPING } from '../../parts/imports/mapping.ts';
import { MappingStep } from '../../parts/imports/MappingStep.tsx';
import { TableRead } from '../../parts/imports/TableRead.tsx';
import { Table } from '../../parts/controls/Table.tsx';
import { say, sayCount } from '../../text/say.ts';
import type { Answer, FileProblem } from './answer.ts';
import { useArmsTexts } from '../../parts/texts/arms.ts';
import { useBoundaryTexts } from '../../parts/texts/boundary.ts';
import { useOnboardingTexts } from './texts.ts';

export type RefusedAnswer = Extract<Answer, { readonly kind: 'refused' | 'owned' }>;

type Props = {
  answer: RefusedAnswer;
  mapping?: Mapping | undefined;
  /** The files are to be sent once more, with what the table means. */
  onMapped?: (mapping: Mapping) => void;
};

export function Refusal({ answer, mapping = NO_MAPPING, onMapped }: Props) {
  const { owned } = useOnboardingTexts();
  if (answer.kind === 'refused')
    return (
      <>
        <Problems problems={answer.problems} />
        {answer.table && <TableRead table={answer.table} />}
        {answer.table && onMapped && (
          <MappingStep
            key={JSON.stringify(mapping)}
            columns={answer.table.columns}
            mistakes={answer.table.mistakes}
            mapping={mapping}
            onMapped={onMapped}
          />
        )}
      </>
    );
  return (
    <p className="notice" role="alert">
      {say(owned, { slug: answer.slug })}
    </p>
  );
}

function Problems({ problems }: { problems: readonly FileProblem[] }) {
  const language = useLanguage();
  const { problems: texts, choose } = useOnboardingTexts();
  const { arms } = useArmsTexts();
  const { boundary } = useBoundaryTexts();
  const { yaml, settlements, places } = choose;
  const slots = { yaml, settlements, places, arms, boundary };
  return (
    <div className="wide">
      <div className="notice wrong" role="alert">
        <p>
          <strong>{texts.title}</strong>
        </p>
        <p>{sayCount(texts.count, problems.length, language)}</p>
      </div>
      <Table
        caption={texts.title}
        columns={[
          { key: 'sentence', title: texts.sentence, cell: ({ sentence }) => sentence },
          { key: 'file', title: texts.file, cell: ({ slot, file }) => `${slots[slot]}: ${file}` },
          { key: 'line', title: texts.line, isNumber: true, cell: ({ line }) => line ?? '' },
          { key: 'field', title: texts.field, cell: ({ field }) => field ?? '' },
        ]}
        rows={problems}
        keyOf={({ slot, line, field, sentence }) => `${slot} ${line} ${field} ${sentence}`}
      />
    </div>
  );
}
