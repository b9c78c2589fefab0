-- What state a sign is in: on which day it was last printed, and on which day it was reported damaged. Printing it again
-- takes the damage away. A sign with neither was never printed. Days, since no hour is needed.
ALTER TABLE signs ADD COLUMN printed_on date, ADD COLUMN damaged_on date;

-- The print shop's operations run as members do: of one city, and of its signs nothing but these two days.
DO $do$
BEGIN
  EXECUTE format('GRANT UPDATE (printed_on, damaged_on) ON signs TO %I', current_database() || '_member');
END
$do$;
