String log = new File(basedir, 'build.log').text

assert new File(basedir, 'target/perf/load/summary.json').isFile()
assert new File(basedir, 'target/perf/load/health-in-java/run.json').isFile()
assert new File(basedir, 'target/perf/load/health-in-java/report.html').isFile()
assert log.contains('health-in-java: error rate < 1 %')
assert log.contains('PASS')
