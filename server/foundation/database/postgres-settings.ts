// The settings of the embedded PostgreSQL: what its logs must never hold, and what a vote's durability needs.

/** Settings for `postgres -c`; `isLasting` false gives up durability for speed, for databases that tests throw away. */
export function postgresSettings(socketFolder: string, isLasting: boolean): readonly string[] {
  const settings: Record<string, string> = {
    // Reached by its owner only, through a file; no port is opened.
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: '5432',
    password_encryption: 'scram-sha-256',
    max_connections: '100',

    // No statement, parameter or row of a citizen's vote in a log, and no time of commit beside a row. What an error says may
    // repeat a value, so errors are not logged at all: 'log' is above them in PostgreSQL's order.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    log_duration: 'off',
    log_min_duration_statement: '-1',
    log_min_duration_sample: '-1',
    log_transaction_sample_rate: '0',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_connections: 'off',
    log_disconnections: 'off',
    // How many rows the box holds, and when it was busy.
    log_autovacuum_min_duration: '-1',
    log_checkpoints: 'off',
    log_lock_waits: 'off',
    log_temp_files: '-1',
    shared_preload_libraries: '',
    session_preload_libraries: '',
    track_commit_timestamp: 'off',

    synchronous_commit: 'on',
    fsync: isLasting ? 'on' : 'off',
    full_page_writes: isLasting ? 'on' : 'off',
    // Files in the data folder: nothing is left in /dev/shm after a crash, and its size in a container does not matter.
    dynamic_shared_memory_type: 'mmap',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The launcher reads the server's messages.
    log_destination: 'stderr',
    logging_collector: 'off',
    lc_messages: 'C',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
