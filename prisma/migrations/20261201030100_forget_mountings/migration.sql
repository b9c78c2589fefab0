-- The queue of the job that forgets what fitters' phones told beside what became of a sign.
SELECT pgboss.create_queue('rounds.forget', '{"policy": "standard"}');
