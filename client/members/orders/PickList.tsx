// The signs that were found, each to be ticked; of hundreds the first ones, and more when they are asked for.
import { useState } from 'react';
import { spacedCode } from '../../text/formats.ts';
import { More } from '../parts/More.tsx';
import type { Orderable } from './filter.ts';
import { useOrdersTexts } from './texts.ts';

/** Rows that a phone draws at once. */
const PAGE = 50;

type Props = {
  signs: readonly Orderable[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
};

export function PickList({ signs, chosen, onChange }: Props) {
  const { choosing } = useOrdersTexts();
  const [most, setMost] = useState(PAGE);
  const isChosen = new Set(chosen);
  const toggle = (code: string) =>
    onChange(isChosen.has(code) ? chosen.filter((each) => each !== code) : [...chosen, code]);
  const shown = signs.slice(0, most);
  return (
    <>
      <ul className="picks" aria-label={choosing.listed}>
        {shown.map((sign) => (
          <li key={sign.code}>
            <Pick sign={sign} isChosen={isChosen.has(sign.code)} onToggle={() => toggle(sign.code)} />
          </li>
        ))}
      </ul>
      {signs.length > PAGE && (
        <More
          shown={shown.length}
          total={signs.length}
          load={() => {
            setMost(most + PAGE);
            return Promise.resolve();
          }}
        />
      )}
    </>
  );
}

function Pick({ sign, isChosen, onToggle }: { sign: Orderable; isChosen: boolean; onToggle: () => void }) {
  const { choosing, signStates } = useOrdersTexts();
  const { code, name, settlement, address, state, isOnOrder } = sign;
  const where = [settlement, address].filter(Boolean).join(', ');
  return (
    <label className="pick">
      <input type="checkbox" checked={isChosen} onChange={onToggle} />
      <span>
        {name}
        <small>
          {where} · <span className="digits">{spacedCode(code)}</span>
        </small>
      </span>
      <span className={`badge ${state === 'DAMAGED' ? 'wrong' : 'off'}`}>
        {state !== 'ORDERED' && isOnOrder ? choosing.onOrder : signStates[state]}
      </span>
    </label>
  );
}
