String log = new File(basedir, 'build.log').text

assert log.contains('library' + File.separator + 'perf.yml: nothing to measure in this module')
assert new File(basedir, 'service/target/perf/load/summary.json').isFile()
