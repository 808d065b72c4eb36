String log = new File(basedir, 'build.log').text

assert log.contains('Nothing to judge: perf:run has not run in this build')
