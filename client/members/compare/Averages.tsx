// The averages on one common track, and in words which of them can be told apart.
import { BallTrack } from '../../charts/BallTrack.tsx';
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Figure } from '../../parts/results/Figure.tsx';
import { apartOf } from './interval-overlap.ts';
import type { Item } from './items.ts';
import { useCompareTexts } from './texts.ts';
import { useCompareAddress } from './useCompareAddress.ts';

export function Averages({ items }: { items: readonly Item[] }) {
  const texts = useCompareTexts();
  const [, toggle] = useCompareAddress();
  return (
    <section>
      <h2>{texts.averages}</h2>
      <ul className="compared wide">
        {items.map(({ key, compared, name, note, summary }) => (
          <li key={key}>
            <span className="name">
              {name ?? texts.missing} <small>{note ?? texts.kinds[compared.kind]}</small>
            </span>
            {summary.average === null ? (
              <span className="ball-track" />
            ) : (
              <BallTrack average={summary.average} interval={summary.interval} />
            )}
            {name === null ? <span /> : <Figure summary={summary} />}
            <Button
              name={say(texts.removeNamed, { name: name ?? texts.missing })}
              onPress={() => toggle(compared)}
            >
              {texts.remove}
            </Button>
          </li>
        ))}
      </ul>
      <Apart items={items} />
    </section>
  );
}

/** Nothing where there are no two to compare. */
function Apart({ items }: { items: readonly Item[] }) {
  const texts = useCompareTexts();
  const known = items.flatMap(({ name, summary: { interval } }) =>
    name !== null && interval ? [{ name, interval }] : [],
  );
  if (known.length < 2) return null;
  const { above, isSomeOpen } = apartOf(known);
  const quoted = (name: string) => say(texts.quoted, { name });
  return (
    <div role="status">
      {above.map(({ name, others }) => (
        <p key={name}>{say(texts.apart.above, { name, others: others.map(quoted).join(', ') })}</p>
      ))}
      {isSomeOpen && <p>{above.length === 0 ? texts.apart.open : texts.apart.rest}</p>}
    </div>
  );
}
