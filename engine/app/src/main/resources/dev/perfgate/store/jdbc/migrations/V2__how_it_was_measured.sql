-- What an agent says of how it measured: null when it did not say.
ALTER TABLE loadtests ADD COLUMN seconds_per_level DOUBLE PRECISION;
ALTER TABLE loadtests ADD COLUMN threads INTEGER;
ALTER TABLE loadtests ADD COLUMN valid BOOLEAN;
ALTER TABLE loadtests ADD COLUMN noisy BOOLEAN;
