String log = new File(basedir, 'build.log').text

File perf = new File(basedir, 'target/perf')
Set<String> files = new TreeSet<>()
perf.eachFileRecurse(groovy.io.FileType.FILES) { files << perf.toPath().relativize(it.toPath()).toString().replace('\\', '/') }
files.removeAll { it.startsWith('load/health/charts/') }
assert files == ['load/health/report.html', 'load/health/run.json', 'load/junit.xml', 'load/summary.json', 'subject-app.log', 'verdicts.json'] as TreeSet
assert log.count("Subject 'app' stopped") == 2
assert log.count('PASS') >= 2
