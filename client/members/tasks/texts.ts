// Texts of the pages about tasks.
import { tasksBg } from '../../text/tasks.bg.ts';
import { tasksEn } from '../../text/tasks.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useTasksTexts = textsOf({ bg: tasksBg, en: tasksEn });
