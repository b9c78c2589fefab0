// A programme and a visit as the journal tells them: never who the mystery client is, nor what he or she added.
import type { Json } from '../../access/journal/rules.ts';
import type { Programme, Visit } from './store.ts';

export const toldProgramme = ({
  name,
  note,
  beginsOn,
  endsOn,
  visitCount,
}: Programme): { readonly [key: string]: Json } => ({
  name,
  note,
  firstDay: beginsOn,
  lastDay: endsOn,
  visitCount,
});

/** What a line of the journal about the link of a programme is about. */
export const linkOf = ({ id, name }: Pick<Programme, 'id' | 'name'>) => ({
  subject: 'MysteryLink',
  subjectId: String(id),
  subjectName: name,
});

/** What the journal says of a visit that was told. */
export const toldVisit = ({ id }: Pick<Visit, 'id'>, { name }: Pick<Programme, 'name'>, toldOn: string) => ({
  subject: 'MysteryVisit',
  subjectId: String(id),
  subjectName: name,
  before: null,
  after: { toldOn },
});
