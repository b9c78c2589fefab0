// The names of this noun's types in the schema, and its states.
import { builder } from '../../api/builder.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Promised } from '../../foundation/improvements/promises.ts';
import type { Improvement, ImprovementState, Photo } from '../../foundation/improvements/rules.ts';
import type { ManagedImprovement } from './store-managed.ts';

interface PhotoOf {
  readonly municipalityId: MunicipalityId;
  readonly photo: Photo;
  readonly alt: unknown;
}

/** A promise, with the day on which what it promises was done, if it was. */
export interface PromiseOf extends Promised {
  readonly municipalityId: MunicipalityId;
  readonly doneOn: string;
}

export const ImprovementType = builder.objectRef<Improvement>('Improvement');
export const ImprovementPhotoType = builder.objectRef<PhotoOf>('ImprovementPhoto');
export const PromiseType = builder.objectRef<PromiseOf>('ImprovementPromise');
export const ManagedImprovementType = builder.objectRef<ManagedImprovement>('ManagedImprovement');

export const ImprovementStateType = builder.enumType('ImprovementState', {
  description: 'Who sees an improvement.',
  values: {
    DRAFT: { description: 'Members alone.' },
    PLANNED: { description: 'Everybody: it is promised for a day.' },
    PUBLISHED: { description: 'Everybody: it is done.' },
    GIVEN_UP: { description: 'Everybody: it was promised, and will not be done.' },
    WITHDRAWN: { description: 'Members alone: it was published once.' },
  } as const satisfies Record<ImprovementState, object>,
});
