String log = new File(basedir, 'build.log').text

assert new File(basedir, 'target/perf/load/summary.json').isFile()
assert log.contains('Nothing to judge: perf:run has not run in this build')
