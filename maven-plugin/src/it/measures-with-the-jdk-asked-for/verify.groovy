String log = new File(basedir, 'build.log').text
List<String> starts = new File(basedir, 'java.log').readLines()

// The run and the judgement, each with Perfgate's flags first and the user's after them; the subject has a JDK of its own.
assert starts.size() == 2
assert starts.every { it =~ /-Xmx512m.* -Xmx200m .*-jar \S*perfgate/ }
assert starts.collect { (it =~ /-jar \S+ (\w+)/)[0][1] } == ['run', 'gate']
assert log.contains('No JDK in toolchains.xml matches jdkToolchain {vendor=perfgate-it, version=99}')
assert log.contains('perf.fork=false is not supported')
