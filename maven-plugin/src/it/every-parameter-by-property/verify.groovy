String log = new File(basedir, 'build.log').text
Set<String> given = (new File(basedir, 'invoker.properties').text =~ /-D([\w.]+)=/).collect { it[1] } as Set
Properties ofFirst = new Properties()
new File(basedir, 'command-line.properties').withReader { ofFirst.load(it) }
given.addAll(ofFirst.keySet())

// The plugin's own help says which properties there are.
def properties = (log =~ /User property: (\S+)/).collect { it[1] } as Set
properties.removeAll(['detail', 'goal', 'indentSize', 'lineLength'])
assert properties.size() > 50
assert properties - given == [] as Set
for (map in ['perf.environmentVariables', 'perf.systemPropertyVariables', 'perf.jdkToolchain', 'perf.start.environmentVariables',
        'perf.start.jdkToolchain']) {
    assert log.contains("-D${map}.")
    assert given.any { it.startsWith(map + '.') }
}

// Of the three tasks, the one that both lists of tags leave; and the load of the command line.
assert log.contains('health: 3 users for 1s')
String requests = new File(basedir, 'reported/load_stats.csv').text
assert requests.contains('/health') && !requests.contains('/metrics') && !requests.contains('/models')
assert log.contains("Subject 'shop' answers at")
assert log.contains("Subject 'shop' stopped")
assert new File(basedir, 'gc.log').isFile()
assert new File(basedir, 'results/subject-shop.log').isFile()
assert new File(basedir, 'results/default-cli/health/run.json').isFile()
assert !new File(basedir, 'results/default-cli/other').exists()
assert new File(basedir, 'runs-before').list().any { it.endsWith('.jsonl') }
for (name in ['report.html', 'junit.xml', 'runs.md', 'load_stats.csv', 'index.html', 'compare.html', 'compare.md', 'compare.json', 'ab.md', 'cpu.csv']) {
    assert new File(basedir, "reported/$name").isFile()
}
assert new File(basedir, 'all/index.html').isFile()
assert log.contains('wall p50 < 20 s')
assert log.contains('given: command, jar, mainClass, composeFile')
assert log.contains('No JDK in toolchains.xml matches jdkToolchain {version=99}')
assert log.contains('1 run(s) are waiting for the next -Dperf.server')
assert new File(basedir, 'spool').listFiles()*.listFiles().flatten().size() == 1
