-- The monthly page by letter: a queue of its own; report_letters tells who was written to.

SELECT pgboss.create_queue('reports.monthly', '{"policy": "standard"}');
