// Reads the register as soon as a file of it is chosen.
import { useEffect, useEffectEvent, useState } from 'react';
import { useLanguage } from '../../parts/language/language.tsx';
import { useSending } from '../../parts/sending/useSending.ts';
import { readRegister, type Register } from './register.ts';

/** What is in the file, or why nobody knows; undefined: nothing is chosen. */
export type ReadRegister = 'reading' | Register | Error | undefined;

export function useRegister(file: File | null): ReadRegister {
  const language = useLanguage();
  const [, sending] = useSending<never>();
  const [read, setRead] = useState<{ readonly of: File; readonly as: Register | Error }>();
  const ask = useEffectEvent((of: File) => sending(() => readRegister(of, language)));
  useEffect(() => {
    if (file === null) return undefined;
    let isAwaited = true;
    const keep = (as: Register | Error) => {
      if (isAwaited) setRead({ of: file, as });
    };
    ask(file).then(keep, keep);
    return () => {
      isAwaited = false;
    };
  }, [file]);
  if (file === null) return undefined;
  return read?.of === file ? read.as : 'reading';
}
