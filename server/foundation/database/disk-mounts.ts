// Whether a folder lies on a disk that one running system alone has mounted: what another does there cannot be seen on it.
import { statfsSync } from 'node:fs';

/** Numbers of the file systems that Linux mounts from a disk or from memory, as statfs(2) has them. */
const OF_ONE_SYSTEM: ReadonlySet<number> = new Set([
  0xef53, // ext2, ext3, ext4
  0x5846_5342, // xfs
  0x9123_683e, // btrfs
  0xf2f5_2010, // f2fs
  0x2fc1_2fc1, // zfs
  0x0102_1994, // tmpfs
]);

/**
 * Whether the folder's file system keeps what it knows of its files within this running system. False of one that comes over a
 * network or from the host of a virtual machine, of a layer over another, and of one that is not known.
 */
export function isMountedHereAlone(folder: string): boolean {
  return process.platform === 'linux' && OF_ONE_SYSTEM.has(statfsSync(folder).type);
}
