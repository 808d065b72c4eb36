-- What an agent says of the machine: null when it did not say. One change a statement, as both databases understand it.
ALTER TABLE loadtests ADD COLUMN cpu_model VARCHAR(255);
ALTER TABLE loadtests ADD COLUMN cpu_mhz DOUBLE PRECISION;
ALTER TABLE loadtests ADD COLUMN os VARCHAR(255);
ALTER TABLE loadtests ADD COLUMN jvm VARCHAR(255);
ALTER TABLE loadtests ADD COLUMN container_cpus DOUBLE PRECISION;
-- A line each.
ALTER TABLE loadtests ADD COLUMN warnings VARCHAR(4000);
