-- How far each tenant's memory has been changed. Locked before a change is numbered, so that numbers rise in the order of commits.
CREATE TABLE memory_heads (
    tenant_id    keytext NOT NULL,
    seq          BIGINT  NOT NULL,
    pruned_seq   BIGINT  NOT NULL,
    erased_seq   BIGINT  NOT NULL,
    scrubbed_seq BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id)
);

-- The last change of each memory: what the index reads. A memory that is gone leaves its id here and nothing else.
CREATE TABLE memory_changes (
    tenant_id keytext NOT NULL,
    memory_id keytext NOT NULL,
    seq       BIGINT  NOT NULL,
    is_gone   BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, memory_id)
);

CREATE UNIQUE INDEX memory_changes_by_seq ON memory_changes (tenant_id, seq);
CREATE INDEX memory_changes_gone ON memory_changes (tenant_id, is_gone, seq);

-- Pieces of work: what was done step by step, how it ended, what it was worth.
CREATE TABLE episodes (
    tenant_id   keytext          NOT NULL,
    episode_id  keytext          NOT NULL,
    domain      keytext          NOT NULL,
    type        keytext          NOT NULL,
    language    keytext,
    subject     keytext,
    tags        TEXT             NOT NULL,
    description TEXT             NOT NULL,
    status      keytext          NOT NULL,
    started_ms  BIGINT           NOT NULL,
    ended_ms    BIGINT,
    outcome     TEXT,
    reward      DOUBLE PRECISION,
    reflection  TEXT,
    steps       BIGINT           NOT NULL,
    size_bytes  BIGINT           NOT NULL,
    source_run  keytext,
    recorded_by keytext          NOT NULL,
    PRIMARY KEY (tenant_id, episode_id)
);

CREATE INDEX episodes_by_subject ON episodes (tenant_id, subject, episode_id);
CREATE INDEX episodes_by_run ON episodes (tenant_id, source_run, episode_id);
CREATE INDEX episodes_by_domain ON episodes (tenant_id, domain, status, episode_id);

CREATE TABLE episode_steps (
    tenant_id   keytext NOT NULL,
    episode_id  keytext NOT NULL,
    step_no     BIGINT  NOT NULL,
    at_ms       BIGINT  NOT NULL,
    tool        keytext NOT NULL,
    deed        TEXT    NOT NULL,
    observation TEXT    NOT NULL,
    result      keytext NOT NULL,
    latency_ms  BIGINT,
    PRIMARY KEY (tenant_id, episode_id, step_no),
    FOREIGN KEY (tenant_id, episode_id) REFERENCES episodes (tenant_id, episode_id)
);

CREATE TABLE episode_artefacts (
    tenant_id   keytext NOT NULL,
    episode_id  keytext NOT NULL,
    artefact_no BIGINT  NOT NULL,
    name        TEXT    NOT NULL,
    content     blob    NOT NULL,
    PRIMARY KEY (tenant_id, episode_id, artefact_no),
    FOREIGN KEY (tenant_id, episode_id) REFERENCES episodes (tenant_id, episode_id)
);

-- Everything that can be recalled, one row each: notes, facts, the summaries and steps of episodes.
CREATE TABLE memories (
    tenant_id     keytext          NOT NULL,
    memory_id     keytext          NOT NULL,
    kind          keytext          NOT NULL,
    domain        keytext          NOT NULL,
    type          keytext          NOT NULL,
    episode_id    keytext,
    place         BIGINT           NOT NULL,
    at_ms         BIGINT           NOT NULL,
    outcome       keytext          NOT NULL,
    content       TEXT             NOT NULL,
    tags          TEXT             NOT NULL,
    subject       keytext,
    slot          keytext,
    stated        TEXT,
    valid_from_ms BIGINT,
    valid_to_ms   BIGINT,
    recorded_ms   BIGINT           NOT NULL,
    closed_ms     BIGINT,
    recorded_by   keytext          NOT NULL,
    confirmed_ms  BIGINT           NOT NULL,
    confirmations BIGINT           NOT NULL,
    supersedes    keytext,
    superseded_by keytext,
    source_run    keytext,
    source_step   keytext,
    quote_hash    keytext          NOT NULL,
    digest        keytext          NOT NULL,
    trust         DOUBLE PRECISION NOT NULL,
    worth         DOUBLE PRECISION NOT NULL,
    is_held       BIGINT           NOT NULL,
    PRIMARY KEY (tenant_id, memory_id)
);

CREATE INDEX memories_by_digest ON memories (tenant_id, digest, memory_id);
CREATE INDEX memories_by_slot ON memories (tenant_id, subject, slot, memory_id);
CREATE INDEX memories_by_episode ON memories (tenant_id, episode_id, place);
CREATE INDEX memories_by_successor ON memories (tenant_id, superseded_by) WHERE superseded_by IS NOT NULL;
CREATE INDEX memories_by_predecessor ON memories (tenant_id, supersedes) WHERE supersedes IS NOT NULL;
CREATE INDEX memories_by_time ON memories (tenant_id, recorded_ms, memory_id);

-- What several episodes have in common. Counted again from its sources whenever one comes or goes.
CREATE TABLE memory_patterns (
    tenant_id   keytext          NOT NULL,
    pattern_id  keytext          NOT NULL,
    kind        keytext          NOT NULL,
    domain      keytext          NOT NULL,
    condition   TEXT             NOT NULL,
    advice      TEXT             NOT NULL,
    helped      DOUBLE PRECISION NOT NULL,
    no_effect   DOUBLE PRECISION NOT NULL,
    hindered    DOUBLE PRECISION NOT NULL,
    effect_ms   BIGINT           NOT NULL,
    recorded_ms BIGINT           NOT NULL,
    PRIMARY KEY (tenant_id, pattern_id)
);

CREATE INDEX memory_patterns_by_domain ON memory_patterns (tenant_id, domain, pattern_id);

CREATE TABLE memory_pattern_sources (
    tenant_id  keytext NOT NULL,
    pattern_id keytext NOT NULL,
    episode_id keytext NOT NULL,
    step_no    BIGINT  NOT NULL,
    quote_hash keytext NOT NULL,
    is_success BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, pattern_id, episode_id),
    FOREIGN KEY (tenant_id, pattern_id) REFERENCES memory_patterns (tenant_id, pattern_id),
    FOREIGN KEY (tenant_id, episode_id) REFERENCES episodes (tenant_id, episode_id)
);

CREATE INDEX memory_pattern_sources_by_episode ON memory_pattern_sources (tenant_id, episode_id, pattern_id);
