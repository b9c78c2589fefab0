// The table of piles of paper slips: place, days, how many, and calling one back.
import { RevokePileDocument } from '../../generated/documents.ts';
import type { PilesQuery } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { longDay, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useInDays } from '../shell/days.ts';
import { usePilesTexts } from './texts.ts';

type Pile = PilesQuery['piles']['nodes'][number];

/** Where the pile stands on a day of the municipality. */
function stateOn({ beginsOn, endsOn, revokedOn }: Pile, today: string) {
  if (revokedOn !== null) return 'revoked';
  if (today < beginsOn) return 'ahead';
  return today > endsOn ? 'over' : 'open';
}

export function PileTable({ piles, mayEdit }: { piles: readonly Pile[]; mayEdit: boolean }) {
  const texts = usePilesTexts();
  const columns = useColumns(mayEdit);
  return <Table caption={texts.caption} columns={columns} rows={piles} keyOf={({ id }) => id} />;
}

function useColumns(mayEdit: boolean): readonly [Column<Pile>, ...Column<Pile>[]] {
  const texts = usePilesTexts();
  const language = useLanguage();
  const today = useInDays()(0);
  return [
    { key: 'place', title: texts.columns.place, cell: ({ location }) => location.name },
    {
      key: 'days',
      title: texts.columns.days,
      cell: ({ beginsOn, endsOn }) =>
        say(texts.days, { from: longDay(beginsOn, language), to: longDay(endsOn, language) }),
    },
    {
      key: 'slips',
      title: texts.columns.slips,
      isNumber: true,
      cell: ({ slips }) => wholeNumber(slips, language),
    },
    {
      key: 'state',
      title: texts.columns.state,
      cell: (pile) => texts.states[stateOn(pile, today)],
    },
    ...(mayEdit
      ? [
          {
            key: 'revoke',
            title: '',
            isPlain: true,
            cell: (pile: Pile) => ['ahead', 'open'].includes(stateOn(pile, today)) && <Revoke pile={pile} />,
          },
        ]
      : []),
  ];
}

/** Calls the pile back, after it was asked. */
function Revoke({ pile }: { pile: Pile }) {
  const texts = usePilesTexts();
  const { slug } = useMembership().municipality;
  const ask = useAsk();
  const tell = useStatus();
  const { save, isPending, error } = useSave(RevokePileDocument);
  const place = pile.location.name;
  const revoke = async () => {
    const lead = say(texts.revokeSure, { place });
    if (!(await ask({ title: say(texts.revokeOf, { place }), lead, action: texts.revoke }))) return;
    // What went wrong stands beside the button.
    await save({ input: { municipality: slug, pile: pile.id } }, () => tell(texts.revoked)).catch(
      () => undefined,
    );
  };
  return (
    <>
      <Button name={say(texts.revokeOf, { place })} isPending={isPending} onPress={() => void revoke()}>
        {texts.revoke}
      </Button>
      {error && <Problem error={error} />}
    </>
  );
}
