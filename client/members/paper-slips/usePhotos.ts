// Reads photographs one after the other, and keeps what is to be said of each.
import { useEffect, useRef, useState } from 'react';
import { addPhoto, slipsIn, type Batch } from './batch.ts';
import { openPhotoReader, type PhotoReader } from './read-photos.ts';
import type { PhotoFault, PhotoRead } from './reading/slip-reader.ts';

/** What came of a photograph: how many slips it shows, and what is wrong with it. */
export interface Note {
  readonly id: number;
  readonly name: string;
  readonly found: number;
  readonly fault: PhotoFault | 'NOTHING' | 'UNREAD' | 'FULL' | null;
}

/** Which of how many photographs is being read. */
export interface Reading {
  readonly number: number;
  readonly count: number;
}

interface Photos {
  readonly reading: Reading | null;
  readonly notes: readonly Note[];
  readonly failure: boolean;
  readonly take: (files: readonly File[]) => Promise<void>;
}

/** The batch with the photograph's slips, and what is said of it. */
function judge(batch: Batch, read: PhotoRead): { batch: Batch; found: number; fault: Note['fault'] } {
  if (read.kind === 'refused') return { batch, found: 0, fault: read.fault };
  const found = slipsIn(read.slips).length;
  if (found === 0) return { batch, found, fault: 'NOTHING' };
  const more = addPhoto(batch, read.slips);
  if (more === null) return { batch, found: 0, fault: 'FULL' };
  return { batch: more, found, fault: read.isOneMissed ? 'UNREAD' : null };
}

/** `onRead` is given the batch with what was read. The worker ends with the last photograph, and with the page. */
export function usePhotos(batch: Batch, onRead: (batch: Batch) => void): Photos {
  const [reading, setReading] = useState<Reading | null>(null);
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const [failure, setFailure] = useState(false);
  const reader = useRef<PhotoReader>(undefined);
  const waiting = useRef<File[]>([]);
  const known = useRef(batch);
  useEffect(() => {
    known.current = batch;
  }, [batch]);
  useEffect(() => () => reader.current?.close(), []);

  const readOne = async (file: File, open: PhotoReader) => {
    const { batch: more, found, fault } = judge(known.current, await open.read(file));
    known.current = more;
    onRead(more);
    setNotes((said) => [...said, { id: said.length, name: file.name, found, fault }]);
  };
  const take = async (files: readonly File[]) => {
    waiting.current.push(...files);
    if (reader.current !== undefined) return;
    const open = openPhotoReader();
    reader.current = open;
    setFailure(false);
    try {
      let number = 0;
      for (let file = waiting.current.shift(); file; file = waiting.current.shift()) {
        number += 1;
        setReading({ number, count: number + waiting.current.length });
        await readOne(file, open);
      }
    } catch {
      // The worker could not be fetched or fell over: the page says so, and what was read stays.
      waiting.current = [];
      setFailure(true);
    } finally {
      open.close();
      reader.current = undefined;
      setReading(null);
    }
  };
  return { reading, notes, failure, take };
}
