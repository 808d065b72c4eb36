String log = new File(basedir, 'build.log').text

assert log.contains('library' + File.separator + 'perf.yml and no Java suite: nothing to measure in this module')
assert new File(basedir, 'service/target/perf/load/summary.json').isFile()
