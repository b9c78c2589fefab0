-- Letters at least once: each is a job of its own, handed over in the transaction that claims it. Those about reports are
-- claimed by the job's key alone, which pg-boss remembers for longer than they may be sent.
DROP TABLE report_letters;
SELECT pgboss.create_queue('alerts.send', '{"policy": "standard"}');
SELECT pgboss.create_queue('tasks.send', '{"policy": "standard"}');
SELECT pgboss.create_queue('reports.send-reminder', '{"policy": "standard"}');
SELECT pgboss.create_queue('reports.send-month', '{"policy": "standard"}');
