// The second step: what would become of everything in the files, and the button that does it.
import { useEffect, useState } from 'react';
import { SideBySide } from '../../parts/arms/SideBySide.tsx';
import { BoundaryPicture } from '../../parts/boundary/BoundaryPicture.tsx';
import { ProgressLine } from '../../parts/sending/ProgressLine.tsx';
import { StepTitle } from '../../parts/sending/StepTitle.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { Table } from '../../parts/controls/Table.tsx';
import { TableRead } from '../../parts/imports/TableRead.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { UnfitAddress } from '../../parts/paper-addresses/UnfitAddress.tsx';
import { wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { outcomes, sorts, type OnboardedCity, type PlannedCity } from './answer.ts';
import { Refusal, type RefusedAnswer } from './Refusal.tsx';
import type { CityFiles } from './send.ts';
import { SignPreview } from './SignPreview.tsx';
import { useArmsTexts } from '../../parts/texts/arms.ts';
import { useOnboardingTexts } from './texts.ts';
import { useSend } from './useSend.ts';

type Props = {
  files: CityFiles;
  city: PlannedCity;
  /** The way back, in words. */
  other: string;
  onDone: (city: OnboardedCity) => void;
  onOther: () => void;
};

export function Plan({ files, city, other, onDone, onOther }: Props) {
  const { plan } = useOnboardingTexts();
  const [progress, send] = useSend();
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Error | RefusedAnswer>();
  const confirm = async () => {
    setPending(true);
    setProblem(undefined);
    try {
      const answer = await send(files, true);
      if (answer.kind === 'onboarded') onDone(answer.city);
      else if (answer.kind !== 'planned') setProblem(answer);
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setPending(false);
    }
  };
  return (
    <div className="import-step">
      <StepTitle>{say(plan.title, { name: city.name })}</StepTitle>
      <UnfitAddress address={city.address} />
      <Counts city={city} />
      {city.table && <TableRead table={city.table} />}
      <p>{say(plan.invited, { who: city.who })}</p>
      <Arms file={files.arms} arms={city.arms} />
      {city.boundary !== null && <BoundaryPicture boundary={city.boundary} />}
      <SignPreview files={files} />
      <Everything city={city} />
      {problem instanceof Error && <Problem error={problem} />}
      {problem && !(problem instanceof Error) && <Refusal answer={problem} />}
      <div className="actions">
        <Button weight="main" isPending={isPending} onPress={confirm}>
          {isPending ? plan.confirming : plan.confirm}
        </Button>
        <Button onPress={onOther} isDisabled={isPending}>
          {other}
        </Button>
      </div>
      <ProgressLine progress={progress} />
    </div>
  );
}

/** The arms as they were taken, beside the file. */
function Arms({ file, arms }: { file: File | null; arms: string | null }) {
  const texts = useArmsTexts();
  const [original, setOriginal] = useState<string>();
  useEffect(() => {
    void file?.text().then(setOriginal);
  }, [file]);
  if (arms === null || original === undefined) return null;
  return (
    <>
      <h3>{texts.arms}</h3>
      <SideBySide original={original} arms={arms} />
    </>
  );
}

/** How many of each sort are new, changed or as they are. */
function Counts({ city: { name, rows } }: { city: PlannedCity }) {
  const language = useLanguage();
  const { plan, sorts: names } = useOnboardingTexts();
  const seen = outcomes.filter((outcome) => rows.some((row) => row.outcome === outcome));
  return (
    <Table
      caption={say(plan.title, { name })}
      columns={[
        { key: 'sort', title: plan.sort, cell: (sort) => names[sort] },
        ...seen.map((outcome) => ({
          key: outcome,
          title: plan[outcome],
          isNumber: true,
          cell: (sort: (typeof sorts)[number]) => {
            const count = rows.filter((row) => row.sort === sort && row.outcome === outcome).length;
            return wholeNumber(count, language);
          },
        })),
      ]}
      rows={sorts.filter((sort) => rows.some((row) => row.sort === sort))}
      keyOf={(sort) => sort}
    />
  );
}

function Everything({ city: { rows } }: { city: PlannedCity }) {
  const { plan, sorts: names } = useOnboardingTexts();
  return (
    <Disclosure title={plan.all}>
      <ul>
        {rows.map(({ sort, key, name, outcome }) => (
          <li key={`${sort}/${key}`}>
            {names[sort]}: {name} <small>{key}</small> · {plan[outcome]}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
