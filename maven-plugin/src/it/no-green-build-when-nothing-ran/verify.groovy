String log = new File(basedir, 'build.log').text

assert log.contains('Nothing was measured: no module of this build has a perf.yml or a Java suite')
