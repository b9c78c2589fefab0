// An improvement as a member says it: what is wrong with it, as a draft and once it is public. Pure.
import type { Scope } from '../../access/grants/member-roles.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';
import { textsFaults, tidyTexts } from '../../municipality/texts/typed-text.ts';
import type { Whereabouts } from '../../foundation/improvements/rules.ts';

export interface ImprovementDraft extends Whereabouts {
  readonly text: Texts;
  readonly said: Texts | null;
  /** YYYY-MM-DD. */
  readonly doneOn: string;
  readonly photoHash: string | null;
  readonly photoAlt: Texts | null;
}

/** How many characters each text may have. */
export const LONGEST = { text: 400, said: 240, photoAlt: 240 } as const;
export const MOST_PLACES = 50;

/** The draft as it would be kept: without white space around texts, and without empty ones. */
export function tidyDraft(draft: ImprovementDraft): ImprovementDraft {
  const orNull = (texts: Texts | null): Texts | null => {
    const tidied = texts && tidyTexts(texts);
    return tidied && Object.values(tidied).some((text) => text !== '') ? tidied : null;
  };
  const { text, said, photoHash, photoAlt, locationIds } = draft;
  return {
    ...draft,
    text: tidyTexts(text),
    said: orNull(said),
    photoAlt: photoHash === null ? null : orNull(photoAlt),
    locationIds: [...new Set(locationIds)].toSorted((a, b) => (a < b ? -1 : 1)),
  };
}

/** What is wrong with a tidied draft, by field; nothing where it can be kept. */
export function draftFaults(draft: ImprovementDraft): FieldFault[] {
  const { text, said, photoAlt, locationIds, categoryId, settlementId } = draft;
  const isOfPart = categoryId !== null || settlementId !== null;
  return [
    ...textsFaults('text', text, LONGEST.text),
    ...(said === null ? [] : textsFaults('said', said, LONGEST.said)),
    ...(photoAlt === null ? [] : textsFaults('photoAlt', photoAlt, LONGEST.photoAlt)),
    ...(locationIds.length > MOST_PLACES ? [{ field: 'locations', fault: 'TOO_MANY' } as const] : []),
    // A place has its category and settlement already.
    ...(locationIds.length > 0 && isOfPart ? [{ field: 'locations', fault: 'NOT_ALLOWED' } as const] : []),
  ];
}

/** What else has to be there before everybody sees it: it is told in Bulgarian, in which whoever reads another language finds it. */
export function publicFaults(
  draft: Pick<ImprovementDraft, 'text' | 'said' | 'photoHash' | 'photoAlt'>,
): FieldFault[] {
  const { text, said, photoHash, photoAlt } = draft;
  const missing = (field: string, texts: Texts | null): FieldFault[] =>
    texts?.bg ? [] : [{ field: `${field}.bg`, fault: 'REQUIRED' }];
  return [
    ...missing('text', text),
    ...(said === null ? [] : missing('said', said)),
    // Who cannot see it has nothing else.
    ...(photoHash === null ? [] : missing('photoAlt', photoAlt)),
  ];
}

/** What is published as done is done. */
export function doneFaults(doneOn: string, today: string): FieldFault[] {
  return doneOn > today ? [{ field: 'doneOn', fault: 'OUT_OF_RANGE' }] : [];
}

/** What a member of the scope may not say of where: it is not the member's. `isWithin`: its places are. */
export function scopeFaults(scope: Scope, draft: Whereabouts, isWithin: boolean): FieldFault[] {
  if (scope.kind === 'everything') return [];
  if (draft.locationIds.length > 0) return isWithin ? [] : [{ field: 'locations', fault: 'NOT_ALLOWED' }];
  if (scope.kind === 'settlement' && draft.settlementId === scope.settlementId) return [];
  if (scope.kind === 'category' && draft.categoryId === scope.categoryId) return [];
  return [{ field: scope.kind, fault: 'REQUIRED' }];
}
