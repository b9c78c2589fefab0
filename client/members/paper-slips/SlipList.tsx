// The slips that were read: first those of which a person must decide, large; then the others.
import { Choice } from '../../parts/controls/Choice.tsx';
import { say } from '../../text/say.ts';
import { grouped, type Batch, type Slip } from './batch.ts';
import { SlipPicture } from './SlipPicture.tsx';
import { usePaperSlipsTexts } from './texts.ts';

type Decide = (code: string, score: Slip['score']) => void;

export function SlipList({ batch, onDecide }: { batch: Batch; onDecide: Decide }) {
  const { slips: texts } = usePaperSlipsTexts();
  const all = [...batch.values()];
  const [unsure, sure] = [all.filter((slip) => slip.unsure), all.filter((slip) => !slip.unsure)];
  return (
    <>
      {unsure.length > 0 && (
        <section>
          <h2>{texts.doubtful}</h2>
          <p>{texts.doubtfulLead}</p>
          <Slips slips={unsure} onDecide={onDecide} />
        </section>
      )}
      {sure.length > 0 && (
        <section className="read">
          <h2>{texts.read}</h2>
          <Slips slips={sure} onDecide={onDecide} />
        </section>
      )}
    </>
  );
}

function Slips({ slips, onDecide }: { slips: readonly Slip[]; onDecide: Decide }) {
  return (
    <ul className="slips">
      {slips.map((slip) => (
        <SlipRow key={slip.code} slip={slip} onDecide={onDecide} />
      ))}
    </ul>
  );
}

const OPEN = '';
const NONE = 'none';
const SCORES = Array.from({ length: 10 }, (_, index) => String(index + 1));

function SlipRow({ slip, onDecide }: { slip: Slip; onDecide: Decide }) {
  const { slips: texts } = usePaperSlipsTexts();
  const { code, crop, score, unsure } = slip;
  const name = say(texts.slip, { code: grouped(code) });
  const choose = (chosen: string) => {
    if (chosen === OPEN) return onDecide(code, null);
    onDecide(code, chosen === NONE ? NONE : Number(chosen));
  };
  return (
    <li>
      {crop && <SlipPicture crop={crop} isWhole={unsure !== null} label={`${texts.picture}: ${name}`} />}
      <div role="group" aria-label={name}>
        <p className="slip-code">{grouped(code)}</p>
        {unsure && <p>{texts.unsure[unsure]}</p>}
        {!crop && unsure && <p>{texts.noPicture}</p>}
        <Choice
          label={texts.score}
          value={score === null ? OPEN : String(score)}
          onChange={choose}
          options={[
            ...(score === null || unsure ? [{ id: OPEN, name: texts.open }] : []),
            ...SCORES.map((id) => ({ id, name: id })),
            { id: NONE, name: texts.none },
          ]}
        />
      </div>
    </li>
  );
}
