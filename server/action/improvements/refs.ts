// The names of this noun's types in the schema, and its states.
import { builder } from '../../api/builder.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Improvement, ImprovementState, Photo } from '../../foundation/improvements/rules.ts';
import type { ManagedImprovement } from './store-managed.ts';

interface PhotoOf {
  readonly municipalityId: MunicipalityId;
  readonly photo: Photo;
  readonly alt: unknown;
}

export const ImprovementType = builder.objectRef<Improvement>('Improvement');
export const ImprovementPhotoType = builder.objectRef<PhotoOf>('ImprovementPhoto');
export const ManagedImprovementType = builder.objectRef<ManagedImprovement>('ManagedImprovement');

export const ImprovementStateType = builder.enumType('ImprovementState', {
  description: 'Who sees an improvement.',
  values: {
    DRAFT: { description: 'Members alone.' },
    PUBLISHED: { description: 'Everybody.' },
    WITHDRAWN: { description: 'Members alone: it was published once.' },
  } as const satisfies Record<ImprovementState, object>,
});
