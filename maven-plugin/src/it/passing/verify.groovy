String log = new File(basedir, 'build.log').text

assert new File(basedir, 'target/perf/load/summary.json').isFile()
assert new File(basedir, 'target/perf/load/health/run.json').isFile()
assert new File(basedir, 'target/perf/load/health/report.html').isFile()
assert log.contains("Subject 'app' is stopped")
assert log.contains('PASS')
