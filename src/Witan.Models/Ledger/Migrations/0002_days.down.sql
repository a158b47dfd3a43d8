DROP TABLE model_days;
