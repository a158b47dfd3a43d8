DROP TABLE due_work;
