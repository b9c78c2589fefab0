-- Whose database it is: the same id lies in DATA_DIR. One row at the most, written at the first start. No role but the owner sees it.
CREATE TABLE installation (id uuid PRIMARY KEY);
