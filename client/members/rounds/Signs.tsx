// The signs that a new round could have, each with a box to tick, by settlement.
import type { SignsToMountQuery } from '../../generated/operations.ts';
import { spacedCode } from '../../text/formats.ts';
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../language.tsx';
import { Button } from '../parts/Button.tsx';
import { useRoundsTexts } from './texts.ts';
import '../style/rounds.css';

type Sign = SignsToMountQuery['signsToMount'][number];
type Props = {
  signs: readonly Sign[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
};

export function Signs({ signs, chosen, onChange }: Props) {
  const language = useLanguage();
  const { new: texts } = useRoundsTexts();
  const settlements = [
    ...new Map(signs.map(({ location: { settlement } }) => [settlement.id, settlement.name])),
  ];
  const turn = (code: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(code);
    else next.delete(code);
    onChange(next);
  };
  return (
    <>
      <div className="actions">
        <Button onPress={() => onChange(new Set(signs.map(({ code }) => code)))}>{texts.all}</Button>
        <Button onPress={() => onChange(new Set())}>{texts.nobody}</Button>
      </div>
      <p role="status">{sayCount(texts.chosen, chosen.size, language)}</p>
      {settlements.map(([id, name]) => (
        <fieldset key={id} className="field signs">
          <legend>{name}</legend>
          {signs
            .filter(({ location }) => location.settlement.id === id)
            .map(({ code, location }) => (
              <label key={code}>
                <input
                  type="checkbox"
                  checked={chosen.has(code)}
                  onChange={(event) => turn(code, event.target.checked)}
                />
                <span>
                  {location.name}
                  <small>{[location.address, spacedCode(code)].filter(Boolean).join(' · ')}</small>
                </span>
              </label>
            ))}
        </fieldset>
      ))}
    </>
  );
}
