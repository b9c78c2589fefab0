// Loaded into a process that draws signs: ends it when the server that started it is gone, however that ended.
process.stdin.on('end', () => process.exit(1)).on('error', () => process.exit(1));
process.stdin.resume();
process.stdin.unref?.();
