// The averages on one common track, and the shares of low, middle and high scores beside each.
import { shareOf } from '../../charts/counts.ts';
import { Shares } from '../../charts/Shares.tsx';
import { say } from '../../text/say.ts';
import { Link } from 'react-router';
import { useResultLinks } from '../results/parts/useResultLinks.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Figure } from '../../parts/results/Figure.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import { SavedChart } from '../charts/SavedChart.tsx';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import type { Item } from './items.ts';
import { useCompareTexts } from './texts.ts';
import { useCompareAddress } from './useCompareAddress.ts';

export function Averages({ items }: { items: readonly Item[] }) {
  const texts = useCompareTexts();
  const wording = useFigureWording();
  const { days } = useResultsAddress();
  const [, toggle] = useCompareAddress();
  const wayTo = useResultLinks();
  return (
    <section>
      <h2>{texts.averages}</h2>
      <SavedChart
        title={texts.averages}
        of={items.map(({ name }) => name ?? texts.missing).join(', ')}
        days={days}
      >
        <ul className="compared wide">
          {items.map(({ key, compared, name, note, summary }) => {
            const [bottom, top] = [shareOf(summary.distribution, 1, 4), shareOf(summary.distribution, 9, 10)];
            return (
              <li key={key}>
                <span className="name">
                  {name === null ? texts.missing : <Link to={wayTo(compared)}>{name}</Link>}{' '}
                  <small>{note ?? texts.kinds[compared.kind]}</small>
                </span>
                {name === null ? <span /> : <Figure summary={summary} size="track" />}
                {bottom === null || top === null ? (
                  <span />
                ) : (
                  <Shares wording={wording} bottom={bottom} top={top} />
                )}
                <Button
                  name={say(texts.removeNamed, { name: name ?? texts.missing })}
                  onPress={() => toggle(compared)}
                >
                  {texts.remove}
                </Button>
              </li>
            );
          })}
        </ul>
      </SavedChart>
    </section>
  );
}
