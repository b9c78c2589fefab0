// The names of this noun's types in the schema.
import { builder } from '../../api/builder.ts';
import type { Question } from './store.ts';

export const QuestionType = builder.objectRef<Question>('Question');
export const OptionType = builder.objectRef<Question['options'][number]>('Option');
