String log = new File(basedir, 'build.log').text

assert log.count('PASS  health: p99.9 < 10 s') >= 2
assert log.count('PASS  health: error rate < 0.05 %') >= 2
assert log =~ /(?m)^\[WARNING\] WARN +health: p50 within 50 % of baseline +NO_BASELINE/

assert log =~ /(?m)^\[WARNING\] The run failed a gate; perf:verify decides the result of the build/

// One reason, in the line that Maven gives to the failed goal, and not before the subject was stopped.
def reasons = log.readLines().findAll { it.startsWith('[ERROR] Failed to execute goal') }
assert reasons.size() == 1
assert reasons[0] =~ /perf-maven-plugin:.*:verify \(load\) on project gates-say-what-is-meant: Gate failed: .*p50 within 50 % of baseline/
assert log.lastIndexOf("Subject 'app' stopped") < log.indexOf('[ERROR]')
