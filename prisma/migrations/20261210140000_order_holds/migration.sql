-- Why an order waits: its shop asks, or cannot make it, and what a member answered. And how the parcel is followed.
ALTER TABLE print_orders
  ADD COLUMN hold text CHECK (hold IN ('QUESTION', 'CANNOT')),
  ADD COLUMN hold_text text CHECK (length(hold_text) BETWEEN 1 AND 1000),
  ADD COLUMN hold_answer text CHECK (length(hold_answer) BETWEEN 1 AND 1000),
  ADD CONSTRAINT print_orders_hold_said_check CHECK ((hold IS NULL) = (hold_text IS NULL) AND (hold IS NOT NULL OR hold_answer IS NULL)),
  ADD COLUMN waybill text CHECK (length(waybill) BETWEEN 1 AND 100),
  ADD COLUMN waybill_url text CHECK (waybill_url ~ '^https://' AND length(waybill_url) <= 500);
