String log = new File(basedir, 'build.log').text

assert new File(basedir, 'target/perf/default-cli/summary.json').isFile()
assert log.contains('perf:start')
