// The criteria of the checklist that a programme begins with, section after section, each with a box to leave it out.
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { say } from '../../text/say.ts';
import { useMysteryTexts } from './texts.ts';
import type { Channel, Criterion } from './values.ts';
import '../style/rounds.css';

type Props = {
  template: readonly Criterion[];
  /** Those that are used: what belongs to none of them is not asked for. */
  channels: readonly Channel[];
  left: ReadonlySet<string>;
  onChange: (left: ReadonlySet<string>) => void;
};

export function Checklist({ template, channels, left, onChange }: Props) {
  const language = useLanguage();
  const { sections, kinds, channels: names, make: texts } = useMysteryTexts();
  const used = template.filter(({ channels: its }) => its.some((channel) => channels.includes(channel)));
  const turn = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <>
      <h2>{texts.checklist}</h2>
      <p className="hint">{texts.checklistLead}</p>
      {[...new Set(used.map(({ section }) => section))].map((section) => (
        <fieldset key={section} className="field signs">
          <legend>{sections[section]}</legend>
          {used
            .filter((criterion) => criterion.section === section)
            .map(({ id, kind, text, channels: its }) => (
              <label key={id}>
                <input type="checkbox" checked={!left.has(id)} onChange={() => turn(id)} />
                <span>
                  {nameIn(text, language)}
                  <small>
                    {say(texts.applies, {
                      kind: kinds[kind],
                      channels: its
                        .filter((channel) => channels.includes(channel))
                        .map((channel) => names[channel])
                        .join(', '),
                    })}
                  </small>
                </span>
              </label>
            ))}
        </fieldset>
      ))}
    </>
  );
}
