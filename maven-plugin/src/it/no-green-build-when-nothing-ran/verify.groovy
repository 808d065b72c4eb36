String log = new File(basedir, 'build.log').text

assert log.contains('No module of this build has a perf.yml or a Java suite, so nothing was measured')
