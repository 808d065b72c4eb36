String log = new File(basedir, 'build.log').text
List<String> origins = new File(basedir, 'target/origins.txt').readLines()

assert origins[0].endsWith('jackson-core-2.6.7.jar')
assert origins[1].endsWith('netty-buffer-4.1.9.Final.jar')
assert origins[2].endsWith('HdrHistogram-2.1.4.jar')
assert new File(basedir, 'target/perf/load/old-libraries/report.html').isFile()
assert log.contains('old-libraries: error rate < 1 %')
