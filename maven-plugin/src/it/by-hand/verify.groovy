String log = new File(basedir, 'build.log').text

assert new File(basedir, 'target/perf/default-cli/summary.json').isFile()
assert new File(basedir, 'target/perf/default-cli/health/summary.md').isFile()
assert new File(basedir, 'fresh.yml').text.contains('scenarios:')
assert log.contains('perf:start')
