String log = new File(basedir, 'build.log').text

assert log.contains('Nothing to judge: perf:run has not run in this build')
assert log.readLines().any {
    it.startsWith('[ERROR] Failed to execute goal') && it.contains('Nothing to judge: no') && it.contains('summary.json')
}
assert new File(basedir, 'target/perf/load/health/run.json').isFile()
