// A programme of visits as its page has it.
import type { ChecklistPageQuery } from '../generated/operations.ts';

export type Programme = ChecklistPageQuery['clientProgramme'];
