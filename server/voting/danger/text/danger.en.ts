// What tells in English that somebody may be harmed.
import type { DangerWords } from './danger.bg.ts';

export const dangerEn: DangerWords = {
  threats: [
    'will|ll|gonna|shall kill|shoot|stab|burn|beat you|him|her|them|the|that|this|everybody|everyone|all|somebody',
    'going to kill|shoot|stab|burn|bomb you|him|her|them|the|that|this|everybody|everyone|all|somebody',
    'there is|s bomb|explosive*',
    'planted|left|put a bomb',
    'kill|hang|shoot myself',
    'want to die',
  ],
  children: [
    'hits|hit|beats|beat|slaps|slapped|kicks|kicked|abuses|abused|molests|molested|ties|tied child|children|kid|kids|pupil|pupils|baby|babies|son|daughter',
    'child|children|kid|kids|baby is|are|was|were beaten|hit|slapped|abused|molested|tied|locked',
    'touches|touched|gropes|groped child|children|kid|kids|girl|girls|boy|boys',
    'child abuse|molester|abuser',
    'paedophile*|pedophile*',
  ],
};
