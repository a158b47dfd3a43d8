DROP TABLE votes;
DROP TABLE contributions;
DROP TABLE sessions;
DROP TABLE personas;
