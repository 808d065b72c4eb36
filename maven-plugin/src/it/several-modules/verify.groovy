String log = new File(basedir, 'build.log').text

assert log.contains('library' + File.separator + 'perf.yml and no Java suite: nothing to measure in this module')

// The slow module fails the build, and keeps no other from being built.
def reasons = log.readLines().findAll { it.startsWith('[ERROR] Failed to execute goal') }
assert reasons.size() == 1
assert reasons[0] =~ /:verify \(load\) on project orders: Gate failed: health: p95 < 1 (us|µs)/
assert log =~ /library \.+ SUCCESS/

for (folder in ['target/perf', 'target/by-hand']) {
    String index = new File(basedir, "$folder/index.html").text
    for (module in ['service', 'orders']) {
        assert index.contains("href=\"../../$module/target/perf/load/health/report.html\"")
        assert new File(basedir, "$module/target/perf/load/health/report.html").isFile()
    }
    def suites = new groovy.xml.XmlSlurper().parse(new File(basedir, "$folder/junit.xml"))
    assert suites.testsuite.size() == 2
    assert suites.testsuite.testcase.failure.size() == 1
    // Both have a scenario 'health': the module tells whose it is.
    assert suites.testsuite.@name*.text() as Set == ['service / health', 'orders / health'] as Set
    assert index.contains('orders / health')
    assert new File(basedir, "$folder/summary.md").text.contains('orders / health')
    assert new File(basedir, "$folder/summary.md").text.contains('FAIL')
}
