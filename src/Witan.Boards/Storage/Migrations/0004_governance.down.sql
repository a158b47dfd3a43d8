DROP TABLE governance_rules;
