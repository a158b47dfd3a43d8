-- Quartz.NET keeps nothing in SQLite: one machine has its jobs in memory.
SELECT 1;
