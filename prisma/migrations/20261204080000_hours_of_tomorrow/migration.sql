-- A change of opening hours takes effect on the next day: whoever is rated does not decide which votes of today count.

-- The day, in the municipality's time, of the last change; and the hours that this day began with.
ALTER TABLE categories ADD COLUMN hours_changed_on date, ADD COLUMN hours_before jsonb;
ALTER TABLE locations ADD COLUMN hours_changed_on date, ADD COLUMN hours_before jsonb;
ALTER TABLE categories ADD CONSTRAINT categories_hours_before_check CHECK ((hours_changed_on IS NULL) = (hours_before IS NULL));
ALTER TABLE locations ADD CONSTRAINT locations_hours_before_check CHECK ((hours_changed_on IS NULL) = (hours_before IS NULL));
