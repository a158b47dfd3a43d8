DROP TABLE feature_flags;
DROP TABLE documents;
