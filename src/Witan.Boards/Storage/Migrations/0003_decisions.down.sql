DROP TABLE outcome_scores;
DROP TABLE decision_outcomes;
DROP TABLE observations;
DROP TABLE decision_triggers;
DROP TABLE decisions;
