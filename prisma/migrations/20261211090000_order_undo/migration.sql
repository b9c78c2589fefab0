-- Whoever told how far an order is may take that back for ten minutes. step_at: when it was told; step_before: what the order and its signs
-- were before. undone: which step was taken back last, while none came after it, and when.
ALTER TABLE print_orders
  ADD COLUMN step_at timestamptz,
  ADD COLUMN step_before jsonb,
  ADD CONSTRAINT print_orders_step_whole_check CHECK ((step_at IS NULL) = (step_before IS NULL)),
  ADD COLUMN undone text CHECK (undone IN ('RECEIVED', 'PRINTED', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
  ADD COLUMN undone_at timestamptz,
  ADD CONSTRAINT print_orders_undone_whole_check CHECK ((undone IS NULL) = (undone_at IS NULL));
