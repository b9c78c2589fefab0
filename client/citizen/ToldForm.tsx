// Which line somebody rode who rated a stop, or in which part of the day somebody was at a place: one tap after the vote, sent as a slip of
// its own.
import type { ThanksPageQuery } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { BallotForm } from './BallotForm.tsx';

/** What the form needs of a place. */
export const LINE_OR_PART_OF = /* GraphQL */ `
  fragment LineOrPart on Location {
    lines {
      id
      shortName
      longName
    }
    category {
      asksDayPart
    }
  }
`;

/** More are looked for in a list that one types in. */
const FEW = 8;

/** Stands where an answer names its question, and for each part of the day an option: server/voting/told/rules.ts reads them. */
const LINE_OR_PART = '-1';
const PARTS = [
  ['-11', 'MORNING'],
  ['-12', 'DAY'],
  ['-13', 'EVENING'],
] as const;
const SCORES = Array.from({ length: 10 }, (_, at) => at + 1);

type Sign = Extract<ThanksPageQuery['sign'], { __typename: 'Sign' }>;

type Props = {
  context: PageContext;
  code: string;
  location: Pick<Sign['location'], 'lines' | 'category'>;
  /** A fresh UUID v4 for every page served. */
  ballotId: string;
};

/**
 * A form; nothing where no line stops and no part of the day is asked. Where both are, one alone can be told: what is published of lines
 * may then stand beside what is of parts of the day. The score goes along once more, below zero, which tells it from a line: the script
 * puts it in and hides the field, and whoever has no script, or has loaded the page anew, says it again.
 */
export function ToldForm({ context, code, location, ballotId }: Props) {
  const { thanks } = context.texts;
  const { lines, category } = location;
  if (lines.length === 0 && !category.asksDayPart) return null;
  const words = wordsOf(thanks, location);
  const lineOptions = lines.map(({ id, shortName, longName }) => ({
    value: id,
    name: longName === null ? shortName : say(thanks.namedLine, { line: shortName, way: longName }),
  }));
  const partOptions = PARTS.map(([value, part]) => ({ value, name: thanks.dayParts[part] }));
  return (
    <BallotForm context={context} action={`/s/${code}/answer`} slip="line" ballotId={ballotId}>
      <input type="hidden" name="question" value={LINE_OR_PART} />
      <label className="choice">
        {thanks.yourScore}
        <select name="option" required defaultValue="">
          <option value="">–</option>
          {SCORES.map((score) => (
            <option key={score} value={-score}>
              {score}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{words.question}</legend>
        <p className="optional">{words.apart}</p>
        {lines.length > FEW ? (
          <select name="option" required defaultValue="" aria-label={words.question}>
            <option value="">–</option>
            <Options of={lineOptions} />
            {category.asksDayPart && (
              <optgroup label={thanks.orWhen}>
                <Options of={partOptions} />
              </optgroup>
            )}
          </select>
        ) : (
          <Taps of={lines.length > 0 ? lineOptions : partOptions} />
        )}
      </fieldset>
      {category.asksDayPart && lines.length > 0 && lines.length <= FEW && (
        <fieldset>
          <legend>{thanks.orWhen}</legend>
          <Taps of={partOptions} />
        </fieldset>
      )}
      <button className="quiet">{words.send}</button>
    </BallotForm>
  );
}

function wordsOf(thanks: PageContext['texts']['thanks'], { lines, category }: Props['location']) {
  if (lines.length === 0)
    return { question: thanks.whenHere, apart: thanks.whenApart, send: thanks.sendWhen };
  return category.asksDayPart
    ? { question: thanks.whichLine, apart: thanks.eitherApart, send: thanks.sendEither }
    : { question: thanks.whichLine, apart: thanks.lineApart, send: thanks.sendLine };
}

type Choices = { of: readonly { readonly value: string; readonly name: string }[] };

function Options({ of }: Choices) {
  return of.map(({ value, name }) => (
    <option key={value} value={value}>
      {name}
    </option>
  ));
}

function Taps({ of }: Choices) {
  return of.map(({ value, name }) => (
    <label className="option" key={value}>
      <input type="radio" name="option" value={value} required />
      <span>{name}</span>
    </label>
  ));
}
