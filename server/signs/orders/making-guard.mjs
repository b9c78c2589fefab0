// Loaded into a process that draws signs: ends it when the server that started it is gone, however that ended.
process.on('disconnect', () => process.exit(1));
// What it waits for is no work: a drawing that is done ends.
process.channel?.unref();
