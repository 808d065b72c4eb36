-- H2 and PostgreSQL both understand this. Times are of microseconds, the finest that PostgreSQL keeps.

CREATE TABLE collectors (
    id           UUID PRIMARY KEY,
    name         VARCHAR(255) NOT NULL,
    pcd_address  VARCHAR(255) NOT NULL,
    -- Sealed with the key file; null when none was given.
    pcd_apikey   VARCHAR(2000),
    hourly_cost  DECIMAL(12, 4),
    vcpus        INTEGER,
    memory_gib   DECIMAL(10, 2),
    vm_brand     VARCHAR(255) NOT NULL,
    created_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX collectors_newest ON collectors (created_at DESC, id DESC);

CREATE TABLE loadtests (
    id                UUID PRIMARY KEY,
    collector         UUID NOT NULL REFERENCES collectors (id) ON DELETE CASCADE,
    units_10pct       BIGINT NOT NULL,
    units_20pct       BIGINT NOT NULL,
    units_30pct       BIGINT NOT NULL,
    units_40pct       BIGINT NOT NULL,
    units_50pct       BIGINT NOT NULL,
    units_60pct       BIGINT NOT NULL,
    units_70pct       BIGINT NOT NULL,
    units_80pct       BIGINT NOT NULL,
    units_90pct       BIGINT NOT NULL,
    units_100pct      BIGINT NOT NULL,
    max_units         BIGINT NOT NULL,
    avg_units         DOUBLE PRECISION NOT NULL,
    units_per_sec     DOUBLE PRECISION NOT NULL,
    hostname          VARCHAR(255) NOT NULL,
    num_cores         INTEGER NOT NULL,
    -- What an agent says of the machine: null when it did not say.
    cpu_model         VARCHAR(255),
    cpu_mhz           DOUBLE PRECISION,
    os                VARCHAR(255),
    jvm               VARCHAR(255),
    container_cpus    DOUBLE PRECISION,
    -- A line each.
    warnings          VARCHAR(4000),
    work_unit_version VARCHAR(100) NOT NULL,
    created_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX loadtests_newest ON loadtests (created_at DESC, id DESC);
CREATE INDEX loadtests_of_collector ON loadtests (collector, created_at DESC, id DESC);

CREATE TABLE runs (
    id           VARCHAR(100) PRIMARY KEY,
    scenario     VARCHAR(255) NOT NULL,
    type         VARCHAR(100) NOT NULL,
    state        VARCHAR(20) NOT NULL,
    valid        BOOLEAN NOT NULL,
    outcome      VARCHAR(20) NOT NULL,
    revision     VARCHAR(255) NOT NULL,
    branch       VARCHAR(255) NOT NULL,
    host         VARCHAR(255) NOT NULL,
    started      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    received     TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX runs_newest ON runs (started DESC, id DESC);
CREATE INDEX runs_of_scenario ON runs (scenario, started DESC, id DESC);

-- Apart from the rest, so that lists never read it.
CREATE TABLE run_documents (
    run     VARCHAR(100) PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
    digest  VARCHAR(64) NOT NULL,
    -- run.json as it came, by gzip.
    content BYTEA NOT NULL
);

CREATE TABLE run_figures (
    run       VARCHAR(100) NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    metric    VARCHAR(255) NOT NULL,
    scope     VARCHAR(255) NOT NULL,
    statistic VARCHAR(20) NOT NULL,
    unit      VARCHAR(50) NOT NULL,
    figure    DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (run, metric, scope, statistic)
);

CREATE TABLE tokens (
    id         UUID PRIMARY KEY,
    name       VARCHAR(100) NOT NULL UNIQUE,
    -- SHA-256 of the token, which is nowhere kept.
    hash       VARCHAR(64) NOT NULL UNIQUE,
    scope      VARCHAR(20) NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE
);

CREATE TABLE audit_log (
    id      UUID PRIMARY KEY,
    at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- The token's name; empty when there was none that counts.
    who     VARCHAR(100) NOT NULL,
    address VARCHAR(100) NOT NULL,
    method  VARCHAR(10) NOT NULL,
    path    VARCHAR(500) NOT NULL,
    status  INTEGER NOT NULL
);
CREATE INDEX audit_log_newest ON audit_log (at DESC, id DESC);

-- So that the list of them never reads all runs.
CREATE TABLE scenarios (
    scenario VARCHAR(255) PRIMARY KEY,
    type     VARCHAR(100) NOT NULL
);
