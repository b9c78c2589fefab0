// Says nothing, until whoever started it is gone.
process.on('message', () => undefined);
process.on('disconnect', () => process.exit(0));
