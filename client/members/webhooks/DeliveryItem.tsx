// A delivery: what it told and when, what became of it, and behind a line what was sent and answered.
import type { ShownDeliveryFragment } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { longMoment, wholeNumber } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useWebhooksTexts } from './texts.ts';

type Props = { delivery: ShownDeliveryFragment; onRepeat?: (id: string) => Promise<void> };

export function DeliveryItem({ delivery, onRepeat }: Props) {
  const language = useLanguage();
  const { deliveries: texts, types } = useWebhooksTexts();
  const { id, type, at, body, state, status, answer } = delivery;
  const named: Readonly<Record<string, string>> = types;
  const what = named[type] ?? type;
  const when = longMoment(at, language);
  const repeat = onRepeat && (
    <div className="actions">
      <Button name={say(texts.againOf, { what, when })} onPress={() => onRepeat(id)}>
        {texts.again}
      </Button>
    </div>
  );
  return (
    <li>
      <p>
        <b>{what}</b> <small>{when}</small>
      </p>
      <p className={state === 'GIVEN_UP' ? 'wrong' : undefined}>{useBecame(delivery)}</p>
      {state === 'GIVEN_UP' && repeat}
      <Disclosure title={texts.details}>
        <p>{texts.sent}</p>
        <pre className="sent">{indented(body)}</pre>
        {status !== null && <p>{say(texts.answered, { status: String(status) })}</p>}
        {answer && <pre className="sent">{answer}</pre>}
        <p>
          <small>
            webhook-id: <code>{id}</code>
          </small>
        </p>
        {state !== 'GIVEN_UP' && repeat}
      </Disclosure>
    </li>
  );
}

/** What became of it, in a sentence or two. */
function useBecame({ state, tries, nextAt, problem, status, milliseconds }: ShownDeliveryFragment): string {
  const language = useLanguage();
  const { deliveries: texts, problems } = useWebhooksTexts();
  const took = wholeNumber(milliseconds ?? 0, language);
  if (state === 'DELIVERED') return say(texts.delivered, { status: String(status ?? ''), took });
  const why = problem === null ? '' : say(problems[problem], { status: String(status ?? ''), took });
  const tried = sayCount(texts.tries, tries, language);
  if (state === 'GIVEN_UP') return `${tried} ${why} ${texts.over}`;
  if (tries === 0 || nextAt === null) return texts.waits;
  return `${tried} ${why} ${say(texts.next, { moment: longMoment(nextAt, language) })}`;
}

/** JSON with a line for each of its parts, as people read it. What is signed has none. */
function indented(body: string): string {
  return JSON.stringify(JSON.parse(body), null, 2);
}
