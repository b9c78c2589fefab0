// Tells that somebody else has changed the same thing meanwhile, what differs, and lets choose.
import { useFormsTexts } from '../texts/forms.ts';
import { useEffect, useRef } from 'react';
import { longMoment } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useActorWords } from '../language/actors.ts';
import { useLanguage } from '../language/language.tsx';
import { Button } from '../controls/Button.tsx';
import { Table } from '../controls/Table.tsx';

/** One field that differs, in words as the page shows it. */
export interface Difference {
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

type Props = {
  /** Who changed it; null where it is not known. */
  by: string | null;
  /** When, ISO 8601; null where it is not known. */
  at: string | null;
  differences: readonly Difference[];
  /** Fills the form with the present values and version. */
  onTake: () => unknown;
  /** Saves again, over the present version. */
  onKeep: () => unknown;
};

/** Stands above the form, and takes the focus. */
export function Outdated({ by, at, differences, onTake, onKeep }: Props) {
  const language = useLanguage();
  const { outdated } = useFormsTexts();
  const actorWords = useActorWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const text = (value: string) => value || <em>{outdated.empty}</em>;
  return (
    <div ref={box} className="notice wrong" role="alert" tabIndex={-1}>
      <p>
        <strong>
          {by === null ? outdated.titleUnknown : say(outdated.title, { name: actorWords(by).name })}
        </strong>
      </p>
      <p>
        {at !== null && say(outdated.at, { at: longMoment(at, language) })}{' '}
        {differences.length > 0 ? outdated.lead : outdated.same}
      </p>
      {differences.length > 0 && (
        <Table
          caption={outdated.lead}
          columns={[
            { key: 'field', title: outdated.field, cell: ({ label }) => label },
            { key: 'theirs', title: outdated.theirs, cell: ({ theirs }) => text(theirs) },
            { key: 'mine', title: outdated.mine, cell: ({ mine }) => text(mine) },
          ]}
          rows={differences}
          keyOf={({ label }) => label}
        />
      )}
      <div className="actions">
        <Button weight="main" onPress={onTake}>
          {outdated.take}
        </Button>
        <Button onPress={onKeep}>{outdated.keep}</Button>
      </div>
    </div>
  );
}
