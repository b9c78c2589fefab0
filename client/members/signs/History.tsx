// What happened with a sign, the latest first: where its code led, which orders and rounds it was in.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { useSignsTexts } from './texts.ts';
import type { SignOf } from './useSign.ts';

interface Event {
  readonly key: string;
  readonly day: string;
  readonly told: ReactNode;
}

export function History({ sign }: { sign: SignOf }) {
  const language = useLanguage();
  const { history: texts } = useSignsTexts();
  const events = useEvents(sign);
  return (
    <section>
      <h2>{texts.title}</h2>
      {events.length === 0 && <p className="hint">{texts.none}</p>}
      <ul className="happened">
        {events.map(({ key, day, told }) => (
          <li key={key}>
            <small>{longDay(day, language)}</small> {told}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useEvents({ history }: SignOf): Event[] {
  const { slug } = useMembership().municipality;
  const [seesOrders, seesRounds] = [useMay('ORDERS_READ'), useMay('ROUNDS_READ')];
  const { history: texts } = useSignsTexts();
  const moves = history.moves.map(({ movedAt, from, to, because }): Event => ({
    key: movedAt,
    day: movedAt.slice(0, 10),
    told: say(texts.move, { from: from.name, to: to.name, because }),
  }));
  const orders = history.orders.map(({ id, number, orderedOn, quantity, damaged }): Event => ({
    key: `order ${id}`,
    day: orderedOn,
    told: (
      <>
        {say(damaged > 0 ? texts.orderDamaged : texts.order, {
          count: String(quantity),
          damaged: String(damaged),
        })}
        {seesOrders && (
          <>
            {' · '}
            <Link to={`/${slug}/signs/orders/${id}`}>{say(texts.orderLink, { number: String(number) })}</Link>
          </>
        )}
      </>
    ),
  }));
  const mountings = history.mountings.map(({ round, roundName, told, toldOn, note }, at): Event => {
    const name = say(texts.round, { name: roundName });
    return {
      key: `round ${round} ${at}`,
      day: toldOn,
      told: (
        <>
          {texts[told]}
          {note && `: ${note}`}
          {' · '}
          {seesRounds ? <Link to={`/${slug}/signs/rounds/${round}`}>{name}</Link> : name}
        </>
      ),
    };
  });
  return [...moves, ...orders, ...mountings].toSorted((a, b) => (a.day < b.day ? 1 : -1));
}
