// What members wrote of a task, and the way to write more.
import { AddTaskNoteDocument } from '../../generated/documents.ts';
import type { TaskQuery } from '../../generated/operations.ts';
import { longMoment } from '../../text/formats.ts';
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { useTasksTexts } from './texts.ts';
import '../style/improvements.css';

const LONGEST = 1_000;

type Props = { task: TaskQuery['task']; reload: () => Promise<unknown> };

export function Notes({ task: { id, notes }, reload }: Props) {
  const language = useLanguage();
  const { notes: texts } = useTasksTexts();
  const mayWrite = useMay('TASKS_EDIT');
  return (
    <section className="narrow">
      <h2>{texts.title}</h2>
      {notes.length === 0 && <p>{texts.none}</p>}
      <ol className="notes-list">
        {notes.map((note) => (
          <li key={note.id}>
            <p className="hint">
              {note.writtenBy}, {longMoment(note.writtenAt, language)}
            </p>
            <p className="written">{note.text}</p>
          </li>
        ))}
      </ol>
      {mayWrite && <Write task={id} reload={reload} />}
    </section>
  );
}

function Write({ task, reload }: { task: string; reload: () => Promise<unknown> }) {
  const { notes: texts } = useTasksTexts();
  const { form: common } = useTexts();
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const form = useForm({ text: '' });
  const { save } = useSave(AddTaskNoteDocument);
  return (
    <Form
      form={form}
      name={texts.write}
      check={({ text }) => (text.trim() === '' ? [{ field: 'text', fault: 'REQUIRED' }] : [])}
      save={({ text }) =>
        save({ input: { municipality: slug, task, text } }, async () => {
          form.restart({ text: '' });
          tell(common.saved);
          await reload();
        })
      }
    >
      <TextField label={texts.write} hint={texts.hint} longest={LONGEST} rows={3} {...form.field('text')} />
      <SaveButton>{texts.add}</SaveButton>
    </Form>
  );
}
