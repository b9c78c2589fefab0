// The signs that were found, each to be ticked, with how many pieces; of hundreds the first ones, and more when they are asked for.
import { useState } from 'react';
import { spacedCode, whereOf } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { More } from '../../parts/controls/More.tsx';
import type { Orderable } from './filter.ts';
import { Pieces } from './Pieces.tsx';
import { useOrdersTexts } from './texts.ts';
import { MOST_PIECES, piecesOf, type Quantities } from './values.ts';

/** Rows that a phone draws at once. */
const PAGE = 50;

type Props = {
  signs: readonly Orderable[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  quantities: Quantities;
  /** Null: as many as of the others. */
  onPieces: (code: string, count: number | null) => void;
};

export function PickList({ signs, chosen, onChange, quantities, onPieces }: Props) {
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
            {isChosen.has(sign.code) && <PiecesOf sign={sign} quantities={quantities} onPieces={onPieces} />}
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
  const where = whereOf(settlement, address);
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

type PiecesOfProps = {
  sign: Orderable;
  quantities: Quantities;
  onPieces: Props['onPieces'];
};

function PiecesOf({ sign: { code, name }, quantities, onPieces }: PiecesOfProps) {
  const { choosing } = useOrdersTexts();
  return (
    <p className="of">
      <span aria-hidden="true">{choosing.pieces}</span>
      <Pieces
        label={say(choosing.piecesOf, { name, code: spacedCode(code) })}
        value={piecesOf(code, quantities)}
        smallest={1}
        largest={MOST_PIECES}
        onChange={(count) => onPieces(code, count)}
      />
    </p>
  );
}
