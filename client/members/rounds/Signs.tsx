// The signs that a new round could have, each with a box to tick, by settlement.
import { useState } from 'react';
import type { SignsToMountQuery } from '../../generated/operations.ts';
import { spacedCode } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { type Group, GroupFilter } from '../groups/GroupFilter.tsx';
import { useRoundsTexts } from './texts.ts';
import { MOST_SIGNS } from './values.ts';
import '../style/rounds.css';

type Sign = SignsToMountQuery['signsToMount'][number];
type Props = {
  signs: readonly Sign[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
};

export function Signs({ signs: all, chosen, onChange }: Props) {
  const language = useLanguage();
  const { new: texts } = useRoundsTexts();
  const [group, setGroup] = useState<Group | null>(null);
  const signs = group ? all.filter(({ location }) => group.locationIds.includes(location.id)) : all;
  const settlements = [
    ...new Map(signs.map(({ location: { settlement } }) => [settlement.id, settlement.name])),
  ];
  const isMuch = signs.length > MOST_SIGNS;
  const turn = (codes: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const code of codes) next[isChosen ? 'add' : 'delete'](code);
    onChange(next);
  };
  return (
    <>
      <div className="narrowing">
        <GroupFilter isChosen={({ id }) => id === group?.id} onChoose={setGroup} />
      </div>
      <div className="actions">
        {/* Those of one group beside those of another. */}
        <Button onPress={() => onChange(new Set([...(group ? chosen : []), ...codesOf(signs)]))}>
          {isMuch ? say(texts.first, { count: String(MOST_SIGNS) }) : texts.all}
        </Button>
        <Button onPress={() => onChange(new Set())}>{texts.nobody}</Button>
      </div>
      <p role="status">{sayCount(texts.chosen, chosen.size, language)}</p>
      {settlements.map(([id, name]) => {
        const own = signs.filter(({ location }) => location.settlement.id === id);
        const isAlone = settlements.length === 1;
        return (
          <Settlement
            key={id}
            name={name}
            chosen={chosen}
            isMuch={isMuch}
            isAlone={isAlone}
            turn={turn}
            signs={own}
          />
        );
      })}
    </>
  );
}

type OwnProps = Pick<Props, 'signs' | 'chosen'> & {
  name: string;
  /** Hundreds are looked at when a settlement is opened. */
  isMuch: boolean;
  isAlone: boolean;
  turn: (codes: readonly string[], isChosen: boolean) => void;
};

function Settlement({ name, signs, chosen, isMuch, isAlone, turn }: OwnProps) {
  const { new: texts } = useRoundsTexts();
  const codes = codesOf(signs);
  const isLeft = codes.some((code) => !chosen.has(code));
  const words = !isLeft ? texts.nobodyHere : signs.length > codes.length ? texts.first : texts.allHere;
  const all = say(words, { count: String(codes.length) });
  const picks = (
    <fieldset className="field signs">
      <legend>{name}</legend>
      {!isAlone && signs.length > 1 && (
        <Button name={`${all}: ${name}`} onPress={() => turn(codes, isLeft)}>
          {all}
        </Button>
      )}
      {signs.map(({ code, location }) => (
        <label key={code}>
          <input
            type="checkbox"
            checked={chosen.has(code)}
            onChange={(event) => turn([code], event.target.checked)}
          />
          <span>
            {location.name}
            <small>{[location.address, spacedCode(code)].filter(Boolean).join(' · ')}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
  if (!isMuch) return picks;
  const count = signs.filter(({ code }) => chosen.has(code)).length;
  return (
    <details className="settlement">
      <summary>
        {name} <small>{say(texts.share, { chosen: String(count), all: String(signs.length) })}</small>
      </summary>
      {picks}
    </details>
  );
}

/** The codes of the signs: as many as a round may have, the first on the way. */
function codesOf(signs: readonly Sign[]): string[] {
  return signs.slice(0, MOST_SIGNS).map(({ code }) => code);
}
