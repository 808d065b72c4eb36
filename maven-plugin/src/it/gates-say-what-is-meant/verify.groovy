String log = new File(basedir, 'build.log').text

// One reason, in the line that Maven gives to the failed goal, and not before the subject was stopped.
def reasons = log.readLines().findAll { it.startsWith('[ERROR] Failed to execute goal') }
assert reasons.size() == 1
assert reasons[0] =~ /perf-maven-plugin:.*:verify \(load\) on project gates-say-what-is-meant: Gate failed: .*p95/
assert log.indexOf("Subject 'app' is stopped") < log.indexOf('[ERROR]')
