String log = new File(basedir, 'build.log').text

assert new File(basedir, 'target/perf/default-cli/summary.json').isFile()
assert new File(basedir, 'target/perf/default-cli/health/summary.md').isFile()
assert new File(basedir, 'fresh.yml').text.contains('scenarios:')
// What the command line prints stands in the build log: a check of the machine, the scenarios, the verdict, the comparison, the runs.
assert log =~ /(?m)^\[INFO\] OK +processors/
assert log =~ /(?m)^\[INFO\] health +2 users for 1s on http/
assert log =~ /(?m)^\[INFO\] PASS +health: error rate < 1 %/
assert log =~ /(?m)^\[INFO\] +whole run +response time p95/
assert log =~ /(?m)^\[INFO\] .* health +finished +PASS/
assert log.contains('perf:start')
