// Texts of the page of comments.
import { commentsBg } from '../../text/comments.bg.ts';
import { commentsEn } from '../../text/comments.en.ts';
import { textsOf } from '../language/language.tsx';

export const useCommentsTexts = textsOf({ bg: commentsBg, en: commentsEn });
